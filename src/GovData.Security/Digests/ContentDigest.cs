using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Security;

/// <summary>杂凑值 (digest of exact bytes, GB/T 32905-2016): an algorithm and its 32 bytes, written <c>sm3:66c7f0f4…</c>.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ContentDigestJsonConverter))]
public sealed class ContentDigest : IEquatable<ContentDigest>
{
    private readonly byte[] _value;

    internal ContentDigest(DigestAlgorithm algorithm, byte[] value) => (Algorithm, _value) = (algorithm, value);

    /// <summary>The algorithm that made the digest.</summary>
    public DigestAlgorithm Algorithm { get; }

    /// <summary>The digest itself.</summary>
    public ReadOnlyMemory<byte> Value => _value;

    /// <summary>The digest itself, not to be changed.</summary>
    internal byte[] Bytes => _value;

    /// <summary>Digests bytes that are at hand.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    /// <param name="content">The exact bytes.</param>
    public static ContentDigest Of(DigestAlgorithm algorithm, ReadOnlySpan<byte> content) => new(algorithm, Hash.Compute(algorithm, content));

    /// <summary>Digests a stream from where it stands to its end, without holding it in memory.</summary>
    /// <param name="algorithm">A known algorithm.</param>
    /// <param name="content">The stream; it is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ContentDigest> OfAsync(DigestAlgorithm algorithm, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var digester = new ContentDigester(algorithm);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
            digester.Append(buffer.AsSpan(0, read));
        return digester.Finish();
    }

    /// <summary>Reads the text form, strictly: a known algorithm, a colon, 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">The text, possibly null.</param>
    /// <param name="digest">The digest, when the text is one.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ContentDigest? digest)
    {
        digest = null;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon < 0) return false;
        var algorithm = DigestAlgorithm.Of(text!.Substring(0, colon));
        if (!algorithm.IsKnown || text.Length != colon + 1 + 2 * Hash.Size) return false;
        for (var i = colon + 1; i < text.Length; i++)
            if (text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f')) return false;
        digest = new(algorithm, Convert.FromHexString(text.Substring(colon + 1)));
        return true;
    }

    /// <summary>Reads the text form.</summary>
    /// <param name="text">Such as <c>sm3:66c7f0f4…</c>.</param>
    /// <exception cref="FormatException">The text is not a digest.</exception>
    public static ContentDigest Parse(string text) => TryParse(text, out var digest)
        ? digest
        : throw new FormatException("A digest reads sm3:<64 lower-case hexadecimal digits> or sha-256:<64 …>. 杂凑值应写作 sm3:<64 位小写十六进制> 或 sha-256:<64 位…>。");

    /// <summary>Whether these bytes have this digest.</summary>
    /// <param name="content">The exact bytes.</param>
    public bool Matches(ReadOnlySpan<byte> content) => Hash.Compute(Algorithm, content).AsSpan().SequenceEqual(_value);

    /// <inheritdoc/>
    public bool Equals(ContentDigest? other) => other is not null && Algorithm == other.Algorithm && _value.AsSpan().SequenceEqual(other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContentDigest);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_value, 0);

    /// <summary>The text form, such as <c>sm3:66c7f0f4…</c>.</summary>
    public override string ToString() => Algorithm.Value + ":" + Convert.ToHexStringLower(_value);
}
