using System.Reflection;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace GovData.Security;

/// <summary>BouncyCastle's SM3 and SM4.</summary>
internal sealed class ManagedCryptography : CryptographyProvider
{
    /// <summary>The version of the package: that of the assembly stays 2.0.0.</summary>
    public override string Name { get; } =
        "BouncyCastle " + typeof(SM4Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public override DigestOperation StartSm3() => new ManagedSm3();

    protected override CipherOperation StartGcm(byte[] key, byte[] nonce, byte[] associatedData, bool isEncrypting)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(isEncrypting, new AeadParameters(new KeyParameter(key), 8 * TagLength, nonce, associatedData));
        return new ManagedCipher(cipher.ProcessBytes, cipher.DoFinal);
    }

    protected override CipherOperation StartCbc(byte[] key, byte[] vector, bool isEncrypting)
    {
        var cipher = new PaddedBufferedBlockCipher(new CbcBlockCipher(new SM4Engine()), new Pkcs7Padding());
        cipher.Init(isEncrypting, new ParametersWithIV(new KeyParameter(key), vector));
        return new ManagedCipher(cipher.ProcessBytes, cipher.DoFinal);
    }
}
