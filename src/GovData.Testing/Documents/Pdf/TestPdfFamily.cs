namespace GovData.Testing;

/// <summary>PDF 签名类别 · The families in which Chinese PDF certificates are signed: filter, sub-filter and what stands in Contents.</summary>
public enum TestPdfFamily
{
    /// <summary>Adobe.PPKLite, adbe.pkcs7.detached: CMS over the ByteRange, with the algorithms of the signer's key.</summary>
    Pkcs7Detached,

    /// <summary>Adobe.PPKLite, ETSI.CAdES.detached: CMS with the signing certificate among the attributes (ETSI EN 319 122-1).</summary>
    CadesDetached,

    /// <summary>DJ.GMPkiLite, GM.sm2cms.detached: GB/T 35275 whose content is the SM3 digest of the ByteRange, without attributes.</summary>
    GmSm2Cms,

    /// <summary>Gomain.GMPkiLite, GM.sm2seal: SES_Signature of GB/T 38540 whose dataHash is the SM3 digest of the ByteRange.</summary>
    GmSm2Seal,
}
