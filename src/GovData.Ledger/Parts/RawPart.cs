using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The rows of a part in memory that is used again for the next.</summary>
internal sealed class RawPart : IDisposable
{
    private readonly PartBuffers _buffers;
    private byte[] _taken;
    private int _length;

    private RawPart(PartBuffers buffers, int length) => (_buffers, _taken) = (buffers, buffers.Take(length));

    /// <summary>Where its memory is from.</summary>
    public PartBuffers Buffers => _buffers;

    public ReadOnlySpan<byte> Bytes => _taken.AsSpan(0, _length);

    public Stream Open() => new MemoryStream(_taken, 0, _length, writable: false);

    /// <summary>Reads so many bytes, or fewer where the stream ends before.</summary>
    public static async Task<RawPart> ReadAsync(Stream stream, int length, PartBuffers buffers, CancellationToken cancellationToken)
    {
        var part = new RawPart(buffers, length);
        try
        {
            while (part._length < length)
            {
                var read = await stream.ReadAsync(part._taken, part._length, length - part._length, cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                part._length += read;
            }
            return part;
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    public static RawPart Of(ReadOnlySpan<byte> bytes, PartBuffers buffers)
    {
        var part = new RawPart(buffers, bytes.Length) { _length = bytes.Length };
        bytes.CopyTo(part._taken);
        return part;
    }

    public void Dispose()
    {
        if (_taken.Length > 0) _buffers.Return(_taken);
        (_taken, _length) = ([], 0);
    }
}
