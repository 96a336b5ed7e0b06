using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The raw bytes of the input as they come, counted and digested: at once, or, where several threads share the work, by one that has time.</summary>
internal sealed class InputBytes(Stream stream, bool isShared = false) : IDisposable
{
    private readonly InputDigest digest = new(InputBlocks.MostOf(stream));
    private readonly bool isFile = stream is FileStream;
    private InputBlocks? blocks;
    private byte[] head = [];

    /// <summary>How many bytes a stream has from its position on; null where it doesn't say.</summary>
    public static long? LengthOf(Stream stream) => stream.CanSeek ? stream.Length - stream.Position : null;

    public long Count { get; private set; }

    public bool Ended { get; private set; }

    /// <summary>The first bytes as <see cref="PeekAsync"/> saw them; none where nobody looked.</summary>
    public byte[] Start { get; private set; } = [];

    /// <summary>The first bytes, fewer only when there are no more; they are read again afterwards.</summary>
    public async Task<byte[]> PeekAsync(int length, CancellationToken ct)
    {
        var bytes = new byte[length];
        var end = await FillAsync(bytes, 0, ct).ConfigureAwait(false);
        head = bytes.AsSpan(0, end).ToArray();
        return Start = head;
    }

    /// <summary>Fills the array from <paramref name="offset"/> as far as the input goes; returns where the bytes end.</summary>
    public Task<int> FillAsync(byte[] bytes, int offset, CancellationToken ct) => FillAsync(bytes, offset, bytes.Length, ct);

    /// <summary>Fills the array from <paramref name="offset"/> up to <paramref name="to"/>, as far as the input goes; returns where the bytes end.</summary>
    public async Task<int> FillAsync(byte[] bytes, int offset, int to, CancellationToken ct)
    {
        if (head.Length > 0)
        {
            var taken = Math.Min(head.Length, to - offset);
            head.AsSpan(0, taken).CopyTo(bytes.AsSpan(offset));
            head = head.AsSpan(taken).ToArray();
            offset += taken;
        }
        while (!Ended && offset < to)
        {
            var read = await ReadAsync(bytes, offset, to - offset, ct).ConfigureAwait(false);
            if (read == 0) Ended = true;
            Count += read;
            offset += read;
        }
        return offset;
    }

    private async ValueTask<int> ReadAsync(byte[] bytes, int offset, int most, CancellationToken ct)
    {
        if (Count >= TableSettings.Small && (isShared || !isFile)) return await (blocks ??= new InputBlocks(stream, digest)).TakeAsync(bytes, offset, most, ct).ConfigureAwait(false);
        var read = isFile ? stream.Read(bytes, offset, most) : await stream.ReadAsync(bytes, offset, most, ct).ConfigureAwait(false);
        digest.Append(bytes, offset, read);
        return read;
    }

    /// <summary>Digests what waits to be, unless another thread is at it. Whoever has time may ask for it at any time.</summary>
    public void Work() => digest.Work();

    /// <summary>Reads what is left, so that count and digest are those of the whole input.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        var bytes = new byte[64 * 1024];
        while (!Ended) await FillAsync(bytes, 0, ct).ConfigureAwait(false);
    }

    /// <summary>The digest of all bytes read, as <c>sha-256:</c> and lowercase hexadecimal. Asked once, at the end.</summary>
    public string Digest() => "sha-256:" + Convert.ToHexStringLower(digest.Finish());

    public void Dispose()
    {
        blocks?.Stop();
        digest.Dispose();
    }
}
