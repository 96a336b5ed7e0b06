namespace GovData.Validation;

/// <summary>字符编码. The encodings in which text tables are read. Both strictly: the first byte that doesn't belong ends the reading.</summary>
public enum TableEncoding
{
    /// <summary>UTF-8 (RFC 3629).</summary>
    Utf8,

    /// <summary>GB 18030, of which GBK and GB2312 are parts: what spreadsheet programs in China save as plain “CSV”.</summary>
    Gb18030,
}
