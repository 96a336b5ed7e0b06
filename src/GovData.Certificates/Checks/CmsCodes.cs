using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What a CMS or GB/T 35275 SignedData can be found to be.</summary>
internal static class CmsCodes
{
    private static readonly CodeGroup Shape = new("cms");

    public static readonly VerificationCode Known = Shape.Pass("cms.known", "签名数据（SignedData）结构可识别。", "The SignedData is of a known form.");
    public static readonly VerificationCode Malformed = Shape.Fail("cms.malformed", "签名数据（SignedData）结构不符。", "The SignedData is not of its form.");
    public static readonly VerificationCode Signers = Shape.Fail("cms.signers", "签名数据应恰有一个签名者。", "A SignedData has exactly one signer.");
    public static readonly VerificationCode NoCertificate = Shape.Fail("cms.no-certificate", "签名数据中没有签名者的证书。", "The signer's certificate is not in the SignedData.");
    public static readonly VerificationCode Attributes = Shape.Fail("cms.attributes", "签名属性缺失、重复或不符（contentType、messageDigest）。", "A signed attribute is missing, doubled or wrong (contentType, messageDigest).");
    public static readonly VerificationCode Unsigned = Shape.Fail("cms.unsigned-attributes", "签名数据带有无人签名的附加内容。", "The SignedData carries additions that nobody signed.");
    public static readonly VerificationCode Indefinite = Shape.Warn("cms.ber", "偏差：签名数据采用 BER 编码。", "Deviation: the SignedData is in BER.");

    public static readonly VerificationCode Parameters = Shape.Fail("cms.parameters", "签名算法的参数写法（NULL 或省略）与该算法的惯例不同，且不受签名保护。",
        "The signature algorithm's parameters (NULL or left out) are not written as is usual for it, and no signature covers them.");
    public static readonly VerificationCode NotUsed = Shape.Warn("cms.not-used", "签名数据附带了未使用的证书或吊销列表。", "The SignedData brings certificates or revocation lists that were not used.");
    public static readonly VerificationCode NotVouched = Shape.Unknown("cms.not-vouched", "签名数据附带了无从证实的证书或吊销数据。",
        "The SignedData brings certificates or revocation data that nothing vouches for.");

    public static IEnumerable<VerificationCode> All => Shape.All;
}
