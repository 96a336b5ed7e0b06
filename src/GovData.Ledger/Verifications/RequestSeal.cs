using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Seals what is kept (SM4-GCM, bound to its unit and key), and tells the same content from another by a keyed hash (HMAC-SHA-256).</summary>
internal sealed class RequestSeal
{
    private readonly byte[] _cipherKey;
    private readonly byte[] _hashKey;

    public RequestSeal(byte[] secret)
    {
        using var derive = new HMACSHA256(secret);
        _cipherKey = derive.ComputeHash(Encoding.ASCII.GetBytes("pending verification key")).AsSpan(0, CryptographyProvider.KeyLength).ToArray();
        _hashKey = derive.ComputeHash(Encoding.ASCII.GetBytes("pending verification hash"));
    }

    public string Hash(KeptRequest request)
    {
        using var hash = new HMACSHA256(_hashKey);
        return Convert.ToBase64String(hash.ComputeHash(Bytes(request)));
    }

    public string Seal(KeptRequest request, string place)
    {
        var plain = Bytes(request);
        var sealedBytes = new byte[CryptographyProvider.NonceLength + plain.Length + CryptographyProvider.TagLength + CipherOperation.Slack];
        var nonce = new byte[CryptographyProvider.NonceLength];
        using (var random = RandomNumberGenerator.Create()) random.GetBytes(nonce);
        nonce.CopyTo(sealedBytes, 0);
        var length = Run(nonce, place, plain, sealedBytes.AsSpan(nonce.Length), isEncrypting: true);
        return Convert.ToBase64String(sealedBytes, 0, nonce.Length + length);
    }

    /// <exception cref="InvalidDataException">It was changed or moved, or sealed under another secret.</exception>
    public KeptRequest Open(string text, string place)
    {
        try
        {
            var sealedBytes = Convert.FromBase64String(text);
            var plain = new byte[sealedBytes.Length + CipherOperation.Slack];
            var length = Run(sealedBytes.AsSpan(0, CryptographyProvider.NonceLength), place, sealedBytes.AsSpan(CryptographyProvider.NonceLength), plain, isEncrypting: false);
            return JsonSerializer.Deserialize(plain.AsSpan(0, length), KeptRequestJson.Default.KeptRequest)!;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException or JsonException)
        {
            throw new InvalidDataException(Wording.Of("台账中保存的待核验内容无法打开：密钥不同，或内容被改动。", "What the ledger keeps to be verified can't be opened: it was sealed under another secret, or changed."), e);
        }
    }

    private int Run(ReadOnlySpan<byte> nonce, string place, ReadOnlySpan<byte> input, Span<byte> output, bool isEncrypting)
    {
        using var operation = CryptographyProvider.Managed.StartSm4Gcm(_cipherKey, nonce, Encoding.UTF8.GetBytes(place), isEncrypting);
        var written = operation.Transform(input, output);
        return written + operation.Finish(output.Slice(written));
    }

    private static byte[] Bytes(KeptRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, KeptRequestJson.Default.KeptRequest);
}
