using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>Keeps the bytes that are read until it is known whether they are passed on as they are, and then passes them on or forgets them.</summary>
internal sealed class TeeStream(Stream source) : Stream
{
    private readonly SemaphoreSlim gate = new(1);
    private MemoryStream? kept = new();
    private Stream? target;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The bytes are not wanted.</summary>
    public void Forget() => kept = null;

    /// <summary>All bytes, those read before too, go to a stream.</summary>
    public async Task PassToAsync(Stream stream, CancellationToken ct)
    {
        await gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            target = stream;
            if (kept is not null) await target.WriteAsync(kept.GetBuffer(), 0, (int)kept.Length, ct).ConfigureAwait(false);
            kept = null;
        }
        finally
        {
            gate.Release();
        }
    }

#if NET
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            kept?.Write(buffer.Span.Slice(0, read));
            if (target is not null) await target.WriteAsync(buffer.Slice(0, read), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
        return read;
    }
#else
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        var read = await source.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            kept?.Write(buffer, offset, read);
            if (target is not null) await target.WriteAsync(buffer, offset, read, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
        return read;
    }
#endif

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) gate.Dispose();
        base.Dispose(disposing);
    }
}
