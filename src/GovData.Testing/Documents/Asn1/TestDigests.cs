using Org.BouncyCastle.Security;

namespace GovData.Testing;

/// <summary>The digests of test documents, the weak ones included.</summary>
internal static class TestDigests
{
    public static byte[] Sm3(byte[] content) => DigestUtilities.CalculateDigest("SM3", content);

    public static byte[] Sha256(byte[] content) => DigestUtilities.CalculateDigest("SHA-256", content);

    /// <summary>By a name that stands in a <c>CheckMethod</c>.</summary>
    public static byte[] Named(string checkMethod, byte[] content) =>
        checkMethod is "MD5" or "SHA1" ? DigestUtilities.CalculateDigest(checkMethod, content) : Sm3(content);
}
