namespace GovData.Validation;

/// <summary>文件格式. What a table is kept as.</summary>
public enum TableFormat
{
    /// <summary>CSV (RFC 4180), also separated by semicolon, tab or vertical bar.</summary>
    Csv,

    /// <summary>JSON Lines: one object a line, its members named as the items, in UTF-8.</summary>
    JsonLines,

    /// <summary>XLSX 工作簿 (ISO/IEC 29500): one worksheet of it.</summary>
    Workbook,
}
