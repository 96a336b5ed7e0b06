using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace GovData.Testing;

/// <summary>A key pair of the test PKI and how it signs.</summary>
internal sealed class TestKey
{
    public const string DefaultUserId = "1234567812345678";

    private readonly AsymmetricCipherKeyPair _pair;

    private TestKey(TestKeyKind kind, AsymmetricCipherKeyPair pair)
    {
        Kind = kind;
        _pair = pair;
        PublicKeyInfo = SubjectPublicKeyInfoFactory.CreateSubjectPublicKeyInfo(pair.Public);
    }

    public TestKeyKind Kind { get; }

    public SubjectPublicKeyInfo PublicKeyInfo { get; }

    /// <summary>The digest that goes with the key.</summary>
    public string DigestOid => Kind == TestKeyKind.Sm2 ? Oids.Sm3 : Oids.Sha256;

    public string SignatureOid => Kind switch
    {
        TestKeyKind.Sm2 => Oids.Sm2WithSm3,
        TestKeyKind.P256 => Oids.EcdsaWithSha256,
        _ => Oids.RsaWithSha256,
    };

    /// <summary>RFC 4055 wants NULL beside the RSA identifier, the others have no parameters.</summary>
    public DerSequence SignatureAlgorithm => TestDer.Algorithm(SignatureOid, hasNull: Kind == TestKeyKind.Rsa);

    /// <summary>PKCS#8, DER.</summary>
    public byte[] Pkcs8 => PrivateKeyInfoFactory.CreatePrivateKeyInfo(_pair.Private).GetEncoded(Asn1Encodable.Der);

    public static TestKey Create(TestKeyKind kind, SecureRandom random)
    {
        IAsymmetricCipherKeyPairGenerator generator = kind == TestKeyKind.Rsa ? new RsaKeyPairGenerator() : new ECKeyPairGenerator();
        generator.Init(kind == TestKeyKind.Rsa
            ? new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), random, 2048, 100)
            : new ECKeyGenerationParameters(TestDer.Oid(kind == TestKeyKind.Sm2 ? Oids.Sm2Curve : Oids.P256Curve), random));
        return new TestKey(kind, generator.GenerateKeyPair());
    }

    public byte[] Digest(byte[] content) => Kind == TestKeyKind.Sm2 ? TestDigests.Sm3(content) : TestDigests.Sha256(content);

    /// <summary>Signs a message; an elliptic signature as DER, or as the bare 64 bytes r||s.</summary>
    public byte[] Sign(byte[] message, bool raw = false, string userId = DefaultUserId)
    {
        IDsaEncoding encoding = raw ? PlainDsaEncoding.Instance : StandardDsaEncoding.Instance;
        ISigner signer = Kind switch
        {
            TestKeyKind.Sm2 => new SM2Signer(encoding),
            TestKeyKind.P256 => new DsaDigestSigner(new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest())), new Sha256Digest(), encoding),
            _ => new RsaDigestSigner(new Sha256Digest()),
        };
        signer.Init(forSigning: true, Kind == TestKeyKind.Sm2 ? Sm2Parameters(message, userId) : _pair.Private);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    private ParametersWithID Sm2Parameters(byte[] message, string userId)
    {
        var key = (ECPrivateKeyParameters)_pair.Private;
        var random = Entropy.Of(key.D.ToByteArrayUnsigned(), message);
        return new ParametersWithID(new ParametersWithRandom(key, random), Encoding.ASCII.GetBytes(userId));
    }
}
