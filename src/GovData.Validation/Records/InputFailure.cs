namespace GovData.Validation;

/// <summary>Why the input can't be read, or can't be read on.</summary>
internal enum InputFailureKind
{
    NoHeader,
    Workbook,
    Utf16,
    Gb18030,
    InvalidUtf8,
    NotGb18030,
    JsonEncoding,
    BadWorkbook,
    Unreadable,
}

/// <summary>A failure and where: byte offset in the input (null where that says nothing), record (from 1; 0 = header), field (from 0) and what is there: bytes, names of sheets.</summary>
internal sealed record InputFailure(InputFailureKind Kind, long? Offset = null, long RecordNumber = 0, int Field = -1, string Found = "", QualityRule? Rule = null);
