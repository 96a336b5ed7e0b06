using System;
using System.IO;
using System.IO.Compression;
using ZstdSharp;

namespace GovData.Security;

/// <summary>The streams that compress; what they write to or read from stays open.</summary>
internal static class Compressor
{
    /// <summary>8 MiB, what RFC 8878 asks every decoder for: a sender does not decide on the memory here.</summary>
    private const int LargestWindow = 23;

    public static Stream Compress(Stream to, PartCompression compression) =>
        compression == PartCompression.Zstd ? new ZstdStream(to)
        : compression == PartCompression.Gzip ? new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true)
        : new PassingStream(to);

    public static Stream Decompress(Stream from, PartCompression compression) =>
        compression == PartCompression.Zstd ? Zstd(from)
        : compression == PartCompression.Gzip ? new GZipStream(from, CompressionMode.Decompress, leaveOpen: true)
        : new PassingStream(from);

    private static DecompressionStream Zstd(Stream from)
    {
        var stream = new DecompressionStream(from, leaveOpen: true);
        stream.SetParameter(ZstdSharp.Unsafe.ZSTD_dParameter.ZSTD_d_windowLogMax, LargestWindow);
        return stream;
    }

    /// <summary>What the platform's gzip stream, given nothing, leaves out: a gzip member of nothing.</summary>
    public static byte[] OfNothing(PartCompression compression) =>
        compression == PartCompression.Gzip ? [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0] : [];

    /// <summary>Whether a decompressor says that this is not what it reads.</summary>
    public static bool IsBroken(Exception e) => e is ZstdException or InvalidDataException or EndOfStreamException;
}
