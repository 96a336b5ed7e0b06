using System;

namespace GovData.Certificates;

/// <summary>容器限制 (limits of what a file may cost to open). Beyond one the verdict is INVALID, <c>container.limits</c> or <c>xml.limits</c>; nothing is unpacked to disk.</summary>
public sealed class ContainerLimits
{
    internal static ContainerLimits Default { get; } = new();

    /// <summary>Bytes of the file; 64 MiB.</summary>
    public long FileBytes { get; set; } = 64L << 20;

    /// <summary>Entries of a package; 2,000.</summary>
    public int Entries { get; set; } = 2000;

    /// <summary>Unpacked bytes of one entry; 64 MiB.</summary>
    public long EntryBytes { get; set; } = 64L << 20;

    /// <summary>Unpacked bytes of all entries; 256 MiB.</summary>
    public long TotalBytes { get; set; } = 256L << 20;

    /// <summary>Unpacked to packed bytes of an entry, where it is above <see cref="RatioFrom"/>; 200.</summary>
    public int Ratio { get; set; } = 200;

    /// <summary>From how many unpacked bytes the ratio counts; 1 MiB.</summary>
    public long RatioFrom { get; set; } = 1L << 20;

    /// <summary>Segments of an entry's name; 16.</summary>
    public int PathDepth { get; set; } = 16;

    /// <summary>Depth of XML elements; 64.</summary>
    public int XmlDepth { get; set; } = 64;

    /// <summary>Bytes of an XML part; 16 MiB.</summary>
    public long XmlBytes { get; set; } = 16L << 20;

    internal ContainerLimits Copy() => (ContainerLimits)MemberwiseClone();

    internal void Check()
    {
        if (FileBytes <= 0 || Entries <= 0 || EntryBytes <= 0 || TotalBytes <= 0 || Ratio <= 0 || RatioFrom < 0 || PathDepth <= 0 || XmlDepth <= 0 || XmlBytes <= 0)
            throw new ArgumentException("A limit of a container is above zero.");
    }
}
