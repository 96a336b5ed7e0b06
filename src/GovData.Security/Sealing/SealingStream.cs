using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>Encrypts what is written, if there is a cipher, digests it and hands it on.</summary>
internal sealed class SealingStream(Stream inner, CipherOperation? cipher, ContentDigester digester) : PassingStream(inner)
{
    private readonly Stream _inner = inner;
    private byte[] _sealed = [];

    /// <summary>How many bytes were handed on.</summary>
    public long Written { get; private set; }

    public override bool CanRead => false;

    public override void Write(byte[] buffer, int offset, int count)
    {
        var written = Seal(buffer.AsMemory(offset, count));
        _inner.Write(written.Array!, written.Offset, written.Count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        var written = Seal(buffer.AsMemory(offset, count));
        return _inner.WriteAsync(written.Array!, written.Offset, written.Count, cancellationToken);
    }

#if NET
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _inner.WriteAsync(Seal(buffer), cancellationToken);
#endif

    /// <summary>Hands on what the cipher still holds.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (cipher is null) return;
        var rest = new byte[CipherOperation.Slack];
        var length = cipher.Finish(rest);
        Take(rest.AsSpan(0, length));
        await _inner.WriteAsync(rest, 0, length, cancellationToken).ConfigureAwait(false);
    }

    private ArraySegment<byte> Seal(ReadOnlyMemory<byte> plain)
    {
        if (_sealed.Length < plain.Length + CipherOperation.Slack) _sealed = new byte[plain.Length + CipherOperation.Slack];
        var length = plain.Length;
        if (cipher is null) plain.CopyTo(_sealed);
        else length = cipher.Transform(plain.Span, _sealed);
        Take(_sealed.AsSpan(0, length));
        return new(_sealed, 0, length);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        digester.Append(bytes);
        Written += bytes.Length;
    }
}
