using GovData.Security;

namespace GovData.Hosting.Tests;

/// <summary>A provider that is not the managed one; nothing asks it for anything.</summary>
internal sealed class OwnCryptography : CryptographyProvider
{
    public override string Name => "own";

    public override DigestOperation StartSm3() => throw new NotSupportedException();

    protected override CipherOperation StartGcm(byte[] key, byte[] nonce, byte[] associatedData, bool isEncrypting) => throw new NotSupportedException();

    protected override CipherOperation StartCbc(byte[] key, byte[] vector, bool isEncrypting) => throw new NotSupportedException();
}
