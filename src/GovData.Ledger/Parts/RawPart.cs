using System;
using System.Buffers;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>The rows of a part in memory that is used again for the next.</summary>
internal sealed class RawPart : IDisposable
{
    private byte[] _rented;
    private int _length;

    private RawPart(int length) => _rented = ArrayPool<byte>.Shared.Rent(length);

    public ReadOnlySpan<byte> Bytes => _rented.AsSpan(0, _length);

    public Stream Open() => new MemoryStream(_rented, 0, _length, writable: false);

    /// <summary>Reads so many bytes, or fewer where the stream ends before.</summary>
    public static async Task<RawPart> ReadAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var part = new RawPart(length);
        try
        {
            while (part._length < length)
            {
                var read = await stream.ReadAsync(part._rented, part._length, length - part._length, cancellationToken).ConfigureAwait(false);
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

    public static RawPart Of(ReadOnlySpan<byte> bytes)
    {
        var part = new RawPart(bytes.Length) { _length = bytes.Length };
        bytes.CopyTo(part._rented);
        return part;
    }

    public void Dispose()
    {
        if (_rented.Length > 0) ArrayPool<byte>.Shared.Return(_rented);
        (_rented, _length) = ([], 0);
    }
}
