using System;
using System.Threading;
using System.Threading.Tasks;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities;

namespace GovData.Security;

/// <summary>软件私钥 (private key held in memory): level 1 with P-256, level 2 with SM2.</summary>
public sealed class SoftwareSigningKey : SigningKey
{
#if NET
    private readonly PlatformKeys? _platform;
#endif

    internal SoftwareSigningKey(ECPrivateKeyParameters key, VerificationKey publicKey)
        : base(publicKey)
    {
        Private = key;
#if NET
        _platform = publicKey.Curve == Curve.P256 ? new PlatformKeys(publicKey.Point, Scalar) : null;
#endif
    }

    internal ECPrivateKeyParameters Private { get; }

    private byte[] Scalar => BigIntegers.AsUnsignedByteArray(32, Private.D);

    /// <summary>The private key as unencrypted PKCS#8 in PEM: keep it where only the department's program can read it.</summary>
    public string ToPem() => Pem.Write(Pem.PrivateKey, EcDer.PrivateKey(PublicKey.Curve, Scalar, PublicKey.Point));

    /// <inheritdoc/>
    protected override ValueTask<byte[]> SignHashAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bytes = hash.ToArray();
#if NET
        if (_platform is not null) return new(_platform.Sign(bytes));
#endif
        return new(PublicKey.Curve == Curve.Sm2 ? Sm2.Sign(Private, bytes) : P256.Sign(Private, bytes));
    }

    internal static SoftwareSigningKey Create(Curve curve, string sm2UserId)
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(curve.Domain, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        return new((ECPrivateKeyParameters)pair.Private, new(curve, ((ECPublicKeyParameters)pair.Public).Q.GetEncoded(false), sm2UserId, ""));
    }
}
