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
        var version = Der.Integer(seal.Faults.SignatureVersion ?? seal.Version);
        var hash = Der.Bits(seal.Faults.DataHash ?? dataHash);
        var property = Der.Ia5(seal.Faults.PropertyInfo ?? place);
        var (certificate, oid) = (Der.Octets(seal.Signer.CertificateBytes), Der.Oid(seal.SignatureOid(seal.Signer)));
        if (seal.Version == 1)
        {
            var time = Der.Bits(Der.UtcTime(seal.SignedAt).Bytes());
            var first = Der.Sequence(version, Der.Encoded(made), time, hash, property, certificate, oid);
            return Der.Sequence(first, Der.Bits(seal.Sign(seal.Signer, first.Bytes()))).Bytes();
        }
        var toSign = Der.Sequence(version, Der.Encoded(made), Der.Time(seal.SignedAt), hash, property);
        var signature = seal.Sign(seal.Signer, toSign.Bytes());
        var stamp = seal.Seal.IsTimestamped ? Der.Explicit(0, Der.Bits(seal.Timestamp(signature))) : null;
        return Der.Sequence(toSign, certificate, oid, Der.Bits(signature), stamp).Bytes();
    }
}
