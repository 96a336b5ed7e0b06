using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The canonical bytes of a table, made as they are read.</summary>
internal sealed class CanonicalStream(OpenTable table, TablePlan plan, int range) : Stream
{
    private readonly MemoryStream made = new();
    private readonly RecordBatch batch = new(plan.Items.Length);
    private CanonicalReader? reader;
    private int taken;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => TakeAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => TakeAsync(buffer, cancellationToken);
#endif

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously: a database answers when it does.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader?.Dispose();
            table.Dispose();
        }
        base.Dispose(disposing);
    }

    private async ValueTask<int> TakeAsync(Memory<byte> buffer, CancellationToken ct)
    {
        while (taken == made.Length && !ended) await MakeAsync(ct).ConfigureAwait(false);
        var read = (int)Math.Min(buffer.Length, made.Length - taken);
        made.GetBuffer().AsSpan(taken, read).CopyTo(buffer.Span);
        taken += read;
        return read;
    }

    private async Task MakeAsync(CancellationToken ct)
    {
        made.SetLength(0);
        taken = 0;
        if (reader is null)
        {
            reader = new CanonicalReader(table, made, range);
            ended = await reader.OpenAsync(plan, TableFindings.Untold, ct).ConfigureAwait(false) is null;
        }
        else
        {
            ended = !await reader.ReadAsync(batch, ct).ConfigureAwait(false);
        }
        if (reader.Failure is { } failure) throw CanonicalRows.Unread(failure);
    }
}
