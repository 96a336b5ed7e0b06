using System.Linq;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;

namespace GovData.Security;

/// <summary>Opens PKCS#8 under a password (PBES2, RFC 8018). BouncyCastle knows no SM4 there, which tools of the domestic suite write, and takes a password's characters for bytes.</summary>
internal static class ProtectedKeyInfo
{
    private const int MostIterations = 10_000_000;

    /// <exception cref="CryptoException">The password is another one, or the text is damaged.</exception>
    public static PrivateKeyInfo Open(byte[] der, string password)
    {
        var info = EncryptedPrivateKeyInfo.GetInstance(der);
        return Sm4(info, password) ?? PrivateKeyInfoFactory.CreatePrivateKeyInfo([.. Encoding.UTF8.GetBytes(password).Select(b => (char)b)], info);
    }

    private static PrivateKeyInfo? Sm4(EncryptedPrivateKeyInfo info, string password)
    {
        if (!info.EncryptionAlgorithm.Algorithm.Equals(PkcsObjectIdentifiers.IdPbeS2)) return null;
        var scheme = PbeS2Parameters.GetInstance(info.EncryptionAlgorithm.Parameters);
        if (!scheme.EncryptionScheme.Algorithm.Equals(GMObjectIdentifiers.sms4_cbc) || !scheme.KeyDerivationFunc.Algorithm.Equals(PkcsObjectIdentifiers.IdPbkdf2)) return null;
        var derivation = Pbkdf2Params.GetInstance(scheme.KeyDerivationFunc.Parameters);
        if (derivation.IterationCount.BitLength > 24 || derivation.IterationCount.IntValue > MostIterations || DigestOf(derivation) is not { } digest) return null;
        var generator = new Pkcs5S2ParametersGenerator(digest);
        generator.Init(PbeParametersGenerator.Pkcs5PasswordToUtf8Bytes(password.ToCharArray()), derivation.GetSalt(), derivation.IterationCount.IntValue);
        var cipher = new PaddedBufferedBlockCipher(new CbcBlockCipher(new SM4Engine()), new Pkcs7Padding());
        cipher.Init(false, new ParametersWithIV(generator.GenerateDerivedParameters("SM4", 128), Asn1OctetString.GetInstance(scheme.EncryptionScheme.Parameters).GetOctets()));
        return PrivateKeyInfo.GetInstance(cipher.DoFinal(info.GetEncryptedData()));
    }

    private static IDigest? DigestOf(Pbkdf2Params derivation)
    {
        var function = derivation.Prf.Algorithm;
        return function.Equals(PkcsObjectIdentifiers.IdHmacWithSha256) ? new Sha256Digest()
            : function.Equals(PkcsObjectIdentifiers.IdHmacWithSha1) ? new Sha1Digest()
            : function.Equals(GMObjectIdentifiers.hmac_sm3) ? new SM3Digest() : null;
    }
}
