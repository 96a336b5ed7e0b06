using System.IO;
using System.IO.Compression;

namespace GovData.Certificates;

/// <summary>One entry of a package: its name, and its bytes where they lie in the file.</summary>
internal sealed class PackageEntry(byte[] file, string name, int start, int packed, int size, bool isDeflated, uint checksum)
{
    public string Name { get; } = name;

    public int Size { get; } = size;

    public int Packed { get; } = packed;

    public uint Checksum { get; } = checksum;

    public bool IsFolder => Name.EndsWith("/", System.StringComparison.Ordinal);

    /// <summary>The whole content; null when it is not of the declared size.</summary>
    public byte[]? Read()
    {
        var content = new byte[Size];
        using var stream = Open();
        var at = 0;
        for (int read; at < Size && (read = stream.Read(content, at, Size - at)) > 0;) at += read;
        return at == Size && stream.ReadByte() < 0 ? content : null;
    }

    /// <summary>A stream of the content; it may run on beyond the declared size.</summary>
    public Stream Open()
    {
        var bytes = new MemoryStream(file, start, Packed, writable: false);
        return isDeflated ? new DeflateStream(bytes, CompressionMode.Decompress) : bytes;
    }
}
