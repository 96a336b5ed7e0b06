using System;
using System.Net.Http;
using GovData.Security;

namespace GovData.Client;

/// <summary>Holds an answer against the <c>Content-Digest</c> (RFC 9530) it came with; one without agrees.</summary>
internal static class AnswerDigest
{
    private const string Name = "Content-Digest";

    public static bool Agrees(HttpResponseMessage response, ReadOnlySpan<byte> body) =>
        Field(response) is not { } field || ContentDigestField.Check(field, body) is null;

    public static bool Agrees(HttpResponseMessage response, ContentDigest digest)
    {
        if (Field(response) is not { } field) return true;
        if (!ContentDigestField.TryParse(field, out var stated)) return false;
        foreach (var one in stated)
            if (one.Algorithm == digest.Algorithm && !one.Equals(digest))
                return false;
        return true;
    }

    /// <summary>An algorithm the answer's digest is stated in; null without one.</summary>
    public static DigestAlgorithm? AlgorithmOf(HttpResponseMessage response) =>
        Field(response) is { } field && ContentDigestField.TryParse(field, out var stated) ? stated[0].Algorithm : null;

    private static string? Field(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Name, out var values) || (response.Content is { } content && content.Headers.TryGetValues(Name, out values))
            ? string.Join(", ", values)
            : null;
}
