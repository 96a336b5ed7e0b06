using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Security;

/// <summary>内容杂凑值字段 (the header field <c>Content-Digest</c>, RFC 9530), with <c>sha-256</c> and the private name <c>sm3</c>.</summary>
public static class ContentDigestField
{
    /// <summary>The field's value for these digests of the same content.</summary>
    /// <param name="digests">One or more digests.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static string Format(params ContentDigest[] digests)
    {
        ArgumentNullException.ThrowIfNull(digests);
        if (digests.Length == 0 || Array.IndexOf(digests, null) >= 0) throw new ArgumentException("At least one digest is needed, and none of them is null.", nameof(digests));
        var field = Member(digests[0]);
        for (var i = 1; i < digests.Length; i++) field += ", " + Member(digests[i]);
        return field;
    }

    /// <summary>Reads the digests of algorithms known here.</summary>
    /// <param name="field">The field's value, possibly null.</param>
    /// <param name="digests">One or more, when it is read.</param>
    public static bool TryParse(string? field, out IReadOnlyList<ContentDigest> digests) => Read(field, out digests) is null;

    /// <summary>Compares the field with the content: at least one known digest is there, and every known one fits.</summary>
    /// <param name="field">The field's value, possibly null.</param>
    /// <param name="content">The exact bytes.</param>
    /// <returns>Why not; null when it fits.</returns>
    public static Refusal? Check(string? field, ReadOnlySpan<byte> content)
    {
        if (Read(field, out var digests) is { } refusal) return refusal;
        foreach (var digest in digests)
            if (!digest.Matches(content)) return Different(digest.Algorithm.Value);
        return null;
    }

    private static string Member(ContentDigest digest) => string.Concat(digest.Algorithm.Value, "=", StructuredWriter.Bytes(digest.Bytes));

    private static Refusal? Read(string? field, out IReadOnlyList<ContentDigest> digests)
    {
        var known = new List<ContentDigest>();
        digests = known;
        if (string.IsNullOrEmpty(field)) return Missing;
        if (StructuredReader.Dictionary(field!, isStrict: true) is not { } members) return Malformed;
        foreach (var member in members.Members.Where(member => DigestAlgorithm.Of(member.Key).IsKnown))
        {
            if (member.Value is not StructuredItem { Value: byte[] { Length: Hash.Size } value }) return Malformed;
            known.Add(new ContentDigest(DigestAlgorithm.Of(member.Key), value));
        }
        return known.Count == 0 ? Unknown : null;
    }

    private static Refusal Missing { get; } = new("content-digest.missing", "没有 Content-Digest。", "There is no Content-Digest.");

    private static Refusal Malformed { get; } = new("content-digest.malformed",
        "Content-Digest 的格式不对，应如 sm3=:<base64>:。", "Content-Digest is not well formed; it reads sm3=:<base64>:.");

    private static Refusal Unknown { get; } = new("content-digest.unknown-algorithm",
        "Content-Digest 中没有 sm3 或 sha-256。", "Content-Digest names neither sm3 nor sha-256.");

    private static Refusal Different(string algorithm) => new("content-digest.different",
        $"内容与 Content-Digest（{algorithm}）不符：内容在途中被改动或截断。", $"The content does not fit its Content-Digest ({algorithm}): it was changed or cut on the way.");
}
