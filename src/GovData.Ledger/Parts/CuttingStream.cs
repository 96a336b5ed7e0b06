using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Lets the bytes of a source pass to whoever judges them and gives the same bytes to the cutter: what was judged is what is cut.</summary>
internal sealed class CuttingStream(Stream source, PartCutter cutter, Action<long> passed) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => cutter.Length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Pass(buffer, offset, source.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Pass(buffer, offset, await source.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Pass(buffer, await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
#endif

    /// <summary>Passes on what nobody asked for.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Pass(byte[] buffer, int offset, int read) => Pass(buffer.AsMemory(offset), read);

    private int Pass(ReadOnlyMemory<byte> buffer, int read)
    {
        if (read == 0) return 0;
        cutter.Append(buffer.Span.Slice(0, read));
        passed(cutter.Length);
        return read;
    }
}
