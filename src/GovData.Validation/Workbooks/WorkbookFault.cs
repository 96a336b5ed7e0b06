namespace GovData.Validation;

/// <summary>Why a workbook, or a sheet of it, can't be read.</summary>
internal enum WorkbookFault
{
    /// <summary>Neither an XLSX package nor anything else that spreadsheet programs write.</summary>
    NotAWorkbook,

    /// <summary>Protected by a password for opening; nothing of it can be read without the password.</summary>
    Encrypted,

    /// <summary>The binary format of before 2007 (.xls, also .et of that time).</summary>
    LegacyFormat,

    /// <summary>A workbook of another format: .xlsb or OpenDocument.</summary>
    OtherFormat,

    /// <summary>No sheet of that name, or no visible sheet at all.</summary>
    NoSuchSheet,

    /// <summary>More than the limits allow, or packed so tight that it must be meant to exhaust the reader.</summary>
    TooLarge,

    /// <summary>Broken off, changed by accident, or not as the format asks.</summary>
    Damaged,
}
