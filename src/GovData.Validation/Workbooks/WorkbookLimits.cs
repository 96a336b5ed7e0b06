namespace GovData.Validation;

/// <summary>How much of a workbook is taken. The defaults let pass whatever a spreadsheet program can write and stop what is made to exhaust the reader.</summary>
internal sealed class WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    /// <summary>Bytes of the list of entries at the end of the package; some forty thousand entries.</summary>
    public int DirectoryBytes { get; init; } = 4 << 20;

    /// <summary>Bytes all parts together may have when unpacked, as declared and as read.</summary>
    public long UnpackedBytes { get; init; } = 8L << 30;

    /// <summary>How many times larger than packed a part may be, once it is larger than <see cref="UnsuspectedBytes"/>. Sheets come to about 10 to 40.</summary>
    public int PackingRatio { get; init; } = 250;

    /// <summary>Up to this size a part may be packed as tight as it likes.</summary>
    public int UnsuspectedBytes { get; init; } = 16 << 20;

    /// <summary>Bytes of a tag or a text without another tag in it.</summary>
    public int TokenBytes { get; init; } = 1 << 20;

    /// <summary>Bytes of a part that is held in memory whole: styles, relationships, content types.</summary>
    public int SmallPartBytes { get; init; } = 64 << 20;

    /// <summary>Bytes the shared strings take in memory.</summary>
    public long SharedStringBytes { get; init; } = 256L << 20;

    /// <summary>Characters of the text of one cell; spreadsheet programs stop at 32,767.</summary>
    public int TextCharacters { get; init; } = 1 << 20;

    /// <summary>Bytes of a stream that can't seek: it has to be held in memory.</summary>
    public long BufferedBytes { get; init; } = 64L << 20;

    /// <summary>The last row a sheet has.</summary>
    public int Rows { get; init; } = 1 << 20;

    /// <summary>The columns a sheet has.</summary>
    public int Columns { get; init; } = 1 << 14;
}
