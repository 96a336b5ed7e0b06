namespace GovData.Testing;

/// <summary>One entry of a ZIP file written by hand, with whatever is wrong about it. Null = as it should be.</summary>
internal sealed class RawEntry
{
    public byte[] Name { get; init; } = [];

    public byte[] Content { get; init; } = [];

    public bool IsStored { get; init; }

    public ushort Flags { get; init; }

    /// <summary>The upper half of the external attributes: the mode of a Unix file.</summary>
    public ushort UnixMode { get; init; }

    public byte[]? LocalName { get; init; }

    public uint? StatedSize { get; init; }

    public uint? LocalStatedSize { get; init; }

    /// <summary>Whether the central directory knows it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>How many bytes of the next record belong to this entry's content too; the content is stored then.</summary>
    public int Overlap { get; init; }
}
