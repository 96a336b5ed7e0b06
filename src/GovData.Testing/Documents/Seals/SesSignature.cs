namespace GovData.Testing;

/// <summary>电子签章 · SES_Signature round a seal: GM/T 0031-2014 (version 1) and GB/T 38540-2020 (version 4, and 5 like it).</summary>
internal static class SesSignature
{
    /// <param name="seal">Who signs and how.</param>
    /// <param name="made">The seal, DER.</param>
    /// <param name="dataHash">The SM3 digest of what is signed.</param>
    /// <param name="place">The protected place, propertyInfo.</param>
    public static byte[] Make(SealContext seal, byte[] made, byte[] dataHash, string place)
    {
        var version = TestDer.Integer(seal.Faults.SignatureVersion ?? seal.Version);
        var hash = TestDer.Bits(seal.Faults.DataHash ?? dataHash);
        var property = TestDer.Ia5(seal.Faults.PropertyInfo ?? place);
        var (certificate, oid) = (TestDer.Octets(seal.Signer.CertificateBytes), TestDer.Oid(seal.SignatureOid(seal.Signer)));
        if (seal.Version == 1)
        {
            var time = TestDer.Bits(seal.Seal.IsTimestamped ? seal.Timestamp(seal.Faults.DataHash ?? dataHash) : TestDer.UtcTime(seal.SignedAt).Bytes());
            var first = TestDer.Sequence(version, TestDer.Encoded(made), time, hash, property, certificate, oid);
            return TestDer.Sequence(first, TestDer.Bits(seal.Sign(seal.Signer, first.Bytes()))).Bytes();
        }
        var toSign = TestDer.Sequence(version, TestDer.Encoded(made), TestDer.Time(seal.SignedAt), hash, property);
        var signature = seal.Sign(seal.Signer, toSign.Bytes());
        var stamp = seal.Seal.IsTimestamped ? TestDer.Explicit(0, TestDer.Bits(seal.Timestamp(signature))) : null;
        return TestDer.Sequence(toSign, certificate, oid, TestDer.Bits(signature), stamp).Bytes();
    }
}
