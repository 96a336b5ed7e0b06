using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Cuts the bytes that are written to it into parts, and keeps those of a source that can't be read again.</summary>
internal sealed class CuttingStream : Stream
{
    private readonly Queue<(PartSpan Span, RawPart Raw)> _cut = new();
    private readonly PartCutter _cutter;
    private readonly KeptParts? _kept;
    private readonly Action<long> _passed;

    public CuttingStream(int partSize, KeptParts? kept, Action<long> passed)
    {
        (_kept, _passed) = (kept, passed);
        _cutter = new PartCutter(partSize, kept is null ? null : (span, raw) => _cut.Enqueue((span, raw)));
    }

    public IReadOnlyList<PartSpan> Parts => _cutter.Parts;

    /// <summary>Why a part could not be kept; null when all could.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _cutter.Length;

    public override long Position { get => _cutter.Length; set => throw new NotSupportedException(); }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => PassAsync(buffer.AsMemory(offset, count), cancellationToken);

#if NET
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => new(PassAsync(buffer, cancellationToken));
#endif

    private async Task PassAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
    {
        _cutter.Append(buffer.Span);
        _passed(_cutter.Length);
        await KeepAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>No more bytes come.</summary>
    public Task FinishAsync(CancellationToken cancellationToken)
    {
        _cutter.Finish();
        return KeepAsync(cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _cutter.Dispose();
        base.Dispose(disposing);
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        while (_cut.Count > 0)
        {
            var (span, raw) = _cut.Dequeue();
            using var part = raw;
            try
            {
                await _kept!.KeepAsync(span, part, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                // Who reads the source takes an IOException for the source's.
                Failure = failure;
                throw;
            }
        }
    }
}
