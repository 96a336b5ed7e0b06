using System;
using System.Collections.Concurrent;
using System.IO;
using ZstdSharp.Unsafe;

namespace GovData.Security;

/// <summary>
/// Compresses to Zstandard with what has compressed before: it holds some megabytes outside the managed heap, which, taken anew for each part on whatever thread,
/// leave the process larger with every part.
/// </summary>
internal sealed class ZstdStream : PassingStream
{
    /// <summary>The quickest that still halves: compression is what sealing spends most of its time on.</summary>
    private const int Level = 1;

    /// <summary>4 MiB, as much as a part usually has: a window that never moves is the quickest to search.</summary>
    private const int Window = 22;

    /// <summary>So many are kept for later at most.</summary>
    private const int MostKept = 4;

    private static readonly ConcurrentBag<ZstdSharp.Compressor> s_free = [];
    private readonly ZstdSharp.CompressionStream _stream;
    private ZstdSharp.Compressor? _compressor;

    public ZstdStream(Stream to)
        : this(to, s_free.TryTake(out var compressor) ? compressor : New())
    {
    }

    private ZstdStream(Stream to, ZstdSharp.Compressor compressor)
        : this(new ZstdSharp.CompressionStream(to, compressor, preserveCompressor: true, leaveOpen: true)) => _compressor = compressor;

    private ZstdStream(ZstdSharp.CompressionStream stream)
        : base(stream) => _stream = stream;

    /// <summary>Ends the frame. What could not be ended is not used again.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _compressor is { } compressor)
        {
            _compressor = null;
            var ended = false;
            try
            {
                _stream.Dispose();
                ended = true;
            }
            finally
            {
                if (ended && s_free.Count < MostKept) s_free.Add(compressor);
                else compressor.Dispose();
            }
        }
        base.Dispose(disposing);
    }

    private static ZstdSharp.Compressor New()
    {
        var compressor = new ZstdSharp.Compressor(Level);
        compressor.SetParameter(ZSTD_cParameter.ZSTD_c_windowLog, Window);
        return compressor;
    }
}
