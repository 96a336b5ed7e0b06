using GovData.Security;

namespace GovData.Testing;

/// <summary>RFC 9530 <c>Content-Digest</c>: where it is stated, it must fit the bytes that arrived.</summary>
internal static class DigestHeader
{
    public static void Hold(MockRequest request)
    {
        if (request.Header("Content-Digest") is { } header && ContentDigestField.Check(header, request.Body) is { } refusal)
            throw MockProblems.Refuse("digest-mismatch", refusal.English);
    }
}
