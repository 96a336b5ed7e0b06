using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>The raw bytes of the input as they come, counted and digested.</summary>
internal sealed class InputBytes(Stream stream) : IDisposable
{
    /// <summary>Up to here an input is too small for another thread to be worth while.</summary>
    private const int Small = 1 << 20;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly bool isFile = stream is FileStream;
    private ReadAhead? ahead;
    private byte[] head = [];

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
    public async Task<int> FillAsync(byte[] bytes, int offset, CancellationToken ct)
    {
        if (head.Length > 0)
        {
            var taken = Math.Min(head.Length, bytes.Length - offset);
            head.AsSpan(0, taken).CopyTo(bytes.AsSpan(offset));
            head = head.AsSpan(taken).ToArray();
            offset += taken;
        }
        while (!Ended && offset < bytes.Length)
        {
            var read = await ReadAsync(bytes, offset, ct).ConfigureAwait(false);
            if (read == 0) Ended = true;
            Count += read;
            offset += read;
        }
        return offset;
    }

    private async ValueTask<int> ReadAsync(byte[] bytes, int offset, CancellationToken ct)
    {
        if (Count >= Small && Environment.ProcessorCount > 1) return await (ahead ??= new ReadAhead(stream, hash)).TakeAsync(bytes, offset, ct).ConfigureAwait(false);
        var read = isFile ? stream.Read(bytes, offset, bytes.Length - offset) : await stream.ReadAsync(bytes, offset, bytes.Length - offset, ct).ConfigureAwait(false);
        hash.AppendData(bytes, offset, read);
        return read;
    }

    /// <summary>Reads what is left, so that count and digest are those of the whole input.</summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        var bytes = new byte[64 * 1024];
        while (!Ended) await FillAsync(bytes, 0, ct).ConfigureAwait(false);
    }

    /// <summary>The digest of all bytes read, as <c>sha-256:</c> and lowercase hexadecimal. Asked once, at the end.</summary>
    public string Digest() => "sha-256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose()
    {
        ahead?.Stop();
        hash.Dispose();
    }
}
