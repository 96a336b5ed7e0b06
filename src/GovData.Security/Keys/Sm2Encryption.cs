using System;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace GovData.Security;

/// <summary>SM2 encryption (GB/T 32918.4-2016) over 04||x||y||C3||C2.</summary>
internal static class Sm2Encryption
{
    private static readonly SecureRandom Random = new();

    public static byte[] Encrypt(ECPublicKeyParameters key, byte[] message) => Encrypt(key, message, Random);

    public static byte[] Encrypt(ECPublicKeyParameters key, byte[] message, SecureRandom random)
    {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.Init(true, new ParametersWithRandom(key, random));
        return engine.ProcessBlock(message, 0, message.Length);
    }

    /// <summary>The message; null when the ciphertext is not of this key or was changed, or is the message itself because the KDF gave zeros (clause 7.1, B4).</summary>
    public static byte[]? Decrypt(ECPrivateKeyParameters key, byte[] ciphertext)
    {
        var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.Init(false, key);
        try
        {
            var message = engine.ProcessBlock(ciphertext, 0, ciphertext.Length);
            return ciphertext.AsSpan(ciphertext.Length - message.Length).SequenceEqual(message) ? null : message;
        }
        catch (Exception e) when (e is InvalidCipherTextException or ArgumentException)
        {
            return null;
        }
    }
}
