using System.Security.Cryptography;
using System.Text;

namespace GovData.Testing;

/// <summary>The signature and the wrapped secret of the national exchange platform's first generation, as its clients meet them.</summary>
internal static class ExchangeCrypto
{
    public static string Sign(string key, string sid, string rid, string rtime)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(sid + rid + rtime)));
    }

#pragma warning disable CA5350, CA5358 // SHA-1 and ECB are what the platform prescribes.
    /// <summary>AES/ECB under the first 16 bytes of SHA1(SHA1(appKey)): what Java's SHA1PRNG makes of the appKey.</summary>
    public static string Wrap(string appKey, string secret)
    {
        using var sha1 = SHA1.Create();
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.PKCS7;
        aes.Key = sha1.ComputeHash(sha1.ComputeHash(Encoding.UTF8.GetBytes(appKey))).AsSpan(0, 16).ToArray();
        using var encryptor = aes.CreateEncryptor();
        var plain = Encoding.UTF8.GetBytes(secret);
        return Convert.ToBase64String(encryptor.TransformFinalBlock(plain, 0, plain.Length));
    }
#pragma warning restore CA5350, CA5358
}
