namespace GovData.Validation;

/// <summary>What a cell was, beside the text it came out as: an identifier of 18 digits in a cell that was a number is damaged.</summary>
internal enum WorkbookCellKind : byte
{
    /// <summary>Nothing in it, or a formula that yields the empty text.</summary>
    Empty,
    Text,
    Number,

    /// <summary>A number shown as a date or a time, or a date written as such.</summary>
    Date,
    Logical,

    /// <summary>A formula of which the file has no result: the program that wrote it doesn't calculate.</summary>
    Uncalculated,

    /// <summary>#N/A, #DIV/0! and the like.</summary>
    Error,
}
