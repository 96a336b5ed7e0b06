namespace GovData.Validation;

/// <summary>What is wrong with the shape of a record, before any value is looked at.</summary>
internal enum RecordFaultKind
{
    /// <summary>Another number of fields than the header; the values of such a record are not judged.</summary>
    Ragged,

    /// <summary>A line without anything on it; it isn't counted as a record.</summary>
    Blank,

    /// <summary>A quoted value that isn't closed; it was read up to the next delimiter or line end.</summary>
    UnclosedQuote,

    /// <summary>A quote inside a value that is not doubled, or text after a closing quote.</summary>
    StrayQuote,

    /// <summary>A record longer than the reader takes; it was skipped.</summary>
    TooLong,

    /// <summary>A line that is no JSON object; its values are not judged.</summary>
    NotJson,

    /// <summary>An object or an array where a value should be; the value is not judged.</summary>
    NotAValue,

    /// <summary>A member that the object has already; the first one is judged.</summary>
    DoubledMember,

    /// <summary>A formula of a workbook of which the file has no result; its value is empty.</summary>
    Uncalculated,

    /// <summary>A member that is no item; reported where it comes first.</summary>
    UnknownMember,
}

/// <summary>One fault: its kind, the record (from 0 in the batch), the field, the byte offset in the batch, how many fields were found, and a name where that says more.</summary>
internal readonly record struct RecordFault(RecordFaultKind Kind, int Ordinal, int Field, int Offset, int Fields, string? Name = null);
