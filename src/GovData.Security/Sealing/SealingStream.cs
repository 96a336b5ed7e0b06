using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>
/// Encrypts what is written, if there is a cipher, digests it and keeps it until it is handed on: compressors write when they like, also where they block, and the
/// destination is only ever written to without.
/// </summary>
internal sealed class SealingStream(Stream destination, CipherOperation? cipher, ContentDigester digester) : PassingStream(destination)
{
    private readonly Stream _destination = destination;
    private byte[] _kept = [];
    private int _length;

    /// <summary>How many bytes were handed on.</summary>
    public long Written { get; private set; }

    /// <summary>Whether nothing has come out yet.</summary>
    public bool IsEmpty => Written + _length == 0;

    public override bool CanRead => false;

    public override void Write(byte[] buffer, int offset, int count) => Seal(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Seal(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

#if NET
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Seal(buffer.Span);
        return default;
    }
#endif

    /// <summary>Hands on what was written so far.</summary>
    public async Task HandOnAsync(CancellationToken cancellationToken)
    {
        if (_length == 0) return;
        await _destination.WriteAsync(_kept, 0, _length, cancellationToken).ConfigureAwait(false);
        Written += _length;
        _length = 0;
    }

    /// <summary>Hands on the rest, with what the cipher still holds.</summary>
    public Task FinishAsync(CancellationToken cancellationToken)
    {
        if (cipher is not null) Keep(cipher.Finish(Room(0)));
        return HandOnAsync(cancellationToken);
    }

    public void Seal(ReadOnlySpan<byte> plain)
    {
        var room = Room(plain.Length);
        if (cipher is null) plain.CopyTo(room);
        Keep(cipher?.Transform(plain, room) ?? plain.Length);
    }

    private Span<byte> Room(int length)
    {
        var needed = _length + length + CipherOperation.Slack;
        if (_kept.Length < needed) Array.Resize(ref _kept, Math.Max(needed, 2 * _kept.Length));
        return _kept.AsSpan(_length);
    }

    private void Keep(int length)
    {
        digester.Append(_kept.AsSpan(_length, length));
        _length += length;
    }
}
