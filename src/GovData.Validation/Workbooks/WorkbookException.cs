using System;

namespace GovData.Validation;

/// <summary>A workbook can't be read (on). The one exception that bytes, whatever they are, can cause here.</summary>
internal sealed class WorkbookException(WorkbookFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public WorkbookFault Fault { get; } = fault;

    /// <summary>The row of the sheet that was being read; 0 when none was.</summary>
    public int RowNumber { get; init; }

    public static WorkbookException Damaged(string message, Exception? inner = null) => new(WorkbookFault.Damaged, message, inner);

    public static WorkbookException TooLarge(string message) => new(WorkbookFault.TooLarge, message);

    /// <summary>The same fault, at a row.</summary>
    public WorkbookException At(int rowNumber) => new(Fault, Message, InnerException) { RowNumber = rowNumber };

    /// <summary>Whether an exception of the unpacker or of the XML reader says that the bytes are bad; what the medium says (any other IOException) is not that.</summary>
    public static bool IsBadBytes(Exception e) =>
        e is System.Xml.XmlException or System.IO.InvalidDataException or System.IO.EndOfStreamException or NotSupportedException
            or OverflowException or FormatException or ArgumentException or IndexOutOfRangeException;
}
