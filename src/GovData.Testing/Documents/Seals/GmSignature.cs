namespace GovData.Testing;

/// <summary>GB/T 35275 签名数据 · SignedData as OFD files carry it: over the digest as message, or with signed attributes.</summary>
internal static class GmSignature
{
    public static byte[] Make(SealContext seal, byte[] dataHash)
    {
        var hash = seal.Faults.DataHash ?? dataHash;
        var hasAttributes = seal.Seal.Shape == TestSealShape.SignedDataWithAttributes;
        var draft = new SignedDataDraft
        {
            Signer = seal.Signer,
            Content = hasAttributes ? null : hash,
            Message = hash,
            Attributes = hasAttributes ? [SignedDataDraft.Attribute(Oids.SigningTime, TestDer.UtcTime(seal.SignedAt)), SignedDataDraft.MessageDigest(hash)] : null,
            SignatureOid = seal.Faults.SignatureOid ?? Oids.Sm2Signature,
            MoreCertificates = seal.Faults.MoreCertificates,
            IsRaw = seal.Seal.IsRaw,
            UserId = seal.Faults.UserId ?? TestKey.DefaultUserId,
        };
        return draft.Make().Bytes();
    }
}
