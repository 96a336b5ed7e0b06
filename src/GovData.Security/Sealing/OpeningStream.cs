using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>Digests what is read and decrypts it, if there is a cipher. Reads no more than a byte beyond what there should be.</summary>
internal sealed class OpeningStream(Stream inner, CipherOperation? cipher, ContentDigester digester, long expected) : PassingStream(inner)
{
    private const int Block = 64 * 1024;
    private readonly Stream _inner = inner;
    private readonly byte[] _read = new byte[Block];
    private readonly byte[] _plain = new byte[Block + 2 * CipherOperation.Slack];
    private int _at;
    private int _end;
    private bool _ended;

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the tag agreed; of meaning at the end.</summary>
    public bool IsAuthentic { get; private set; } = cipher is null;

    /// <summary>Whether reading failed, so that what a decompressor says of it is not about the content.</summary>
    public bool HasFailed { get; private set; }

    public override bool CanWrite => false;

    public override int Read(byte[] buffer, int offset, int count)
    {
        HasFailed = true;
        while (_at == _end && !_ended) Open(_inner.Read(_read, 0, Wanted()));
        HasFailed = false;
        return Take(buffer.AsMemory(offset, count));
    }

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return Take(buffer.AsMemory(offset, count));
    }

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await OpenAsync(cancellationToken).ConfigureAwait(false);
        return Take(buffer);
    }
#endif

    /// <summary>Reads what nobody asked for, so that count, digest and tag are those of the whole.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var nothing = new byte[Block];
        while (await ReadAsync(nothing, 0, nothing.Length, cancellationToken).ConfigureAwait(false) > 0)
        {
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        HasFailed = true;
        while (_at == _end && !_ended) Open(await _inner.ReadAsync(_read, 0, Wanted(), cancellationToken).ConfigureAwait(false));
        HasFailed = false;
    }

    private int Wanted() => (int)Math.Min(Block, Math.Max(0, expected - Count) + 1);

    private void Open(int read)
    {
        Count += read;
        digester.Append(_read.AsSpan(0, read));
        _ended = read == 0 || Count > expected;
        (_at, _end) = (0, cipher is null ? Copy(read) : cipher.Transform(_read.AsSpan(0, read), _plain));
        if (!_ended || cipher is null) return;
        var rest = cipher.Finish(_plain.AsSpan(_end));
        IsAuthentic = rest >= 0;
        _end += Math.Max(0, rest);
    }

    private int Copy(int read)
    {
        _read.AsSpan(0, read).CopyTo(_plain);
        return read;
    }

    private int Take(Memory<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, _end - _at);
        _plain.AsSpan(_at, taken).CopyTo(buffer.Span);
        _at += taken;
        return taken;
    }
}
