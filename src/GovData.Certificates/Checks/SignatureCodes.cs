using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What the signatures of an OFD package, their shape and what they digest can be found to be.</summary>
internal static class SignatureCodes
{
    private static readonly CodeGroup List = new("signatures");
    private static readonly CodeGroup Shape = new("shape");
    private static readonly CodeGroup Der = new("der");
    private static readonly CodeGroup Digests = new("digests");
    private static readonly CodeGroup DataHash = new("data-hash");
    private static readonly CodeGroup Value = new("signature");

    public static readonly VerificationCode Found = List.Pass("signatures.found", "找到签名。", "There are signatures.");
    public static readonly VerificationCode None = List.Skip("signatures.none", "文件没有签名：不能作为有签名的电子证照采信。", "The file carries no signature: it is no signed certificate.");
    public static readonly VerificationCode ListBroken = List.Fail("signatures.broken", "签名列表或签名描述文件缺失、结构不符。", "The list of signatures or a signature's description is missing or not of its form.");
    public static readonly VerificationCode Twice = List.Fail("signatures.twice", "签名列表中有重复的标识或重复的签名文件。", "The list names an ID or a signature's file twice.");
    public static readonly VerificationCode Orphan = List.Warn("signatures.orphan", "包内有未列入签名列表的签名文件。", "The package holds files of a signature that the list does not name.");
    public static readonly VerificationCode Root = List.Fail("signatures.root", "OFD.xml 或文档根缺失、结构不符。", "OFD.xml or a document's root is missing or not of its form.");

    public static readonly VerificationCode ShapeKnown = Shape.Pass("shape.known", "签名值的结构可识别。", "The signature value is of a known shape.");
    public static readonly VerificationCode NotKnown = Shape.Fail("shape.not-known", "签名值不是任何已知结构（SES v1/v4/v5、GB/T 35275）。", "The signature value is of no known shape (SES v1, v4, v5, GB/T 35275).");
    public static readonly VerificationCode Bare = Shape.Unknown("shape.bare", "签名值只有 SM2 签名，没有证书：无法知道是谁签的。", "The value is a bare SM2 signature without a certificate: nobody can tell who signed.");
    public static readonly VerificationCode TypeDiffers = Shape.Fail("shape.type-differs", "签名列表声明的类型（Seal/Sign）与签名值的结构不符。", "The type that the list states (Seal or Sign) is not that of the value.");
    public static readonly VerificationCode RawSignature = Shape.Warn("shape.raw-signature", "偏差：SM2 签名值为 64 字节 r‖s，而不是 DER。", "Deviation: the SM2 value is the 64 bytes r||s, not DER.");
    public static readonly VerificationCode OldNamespace = Shape.Warn("shape.old-namespace", "偏差：使用旧命名空间 http://www.ofdspec.org。", "Deviation: the older namespace http://www.ofdspec.org.");
    public static readonly VerificationCode OtherNamespace = Shape.Fail("shape.other-namespace", "OFD 元素不在 OFD 命名空间。", "An OFD element is in no namespace of OFD.");
    public static readonly VerificationCode NoSealElement = Shape.Warn("shape.no-seal-element", "偏差：签章描述没有 Seal 元素。", "Deviation: a seal signature without a Seal element.");
    public static readonly VerificationCode NoSealFile = Shape.Warn("shape.no-seal-file", "偏差：没有印章的数字签名列出了一个不在包内的印章文件。", "Deviation: a signature without a seal lists a seal's file that is not there.");
    public static readonly VerificationCode ProviderElements = Shape.Warn("shape.provider-elements", "偏差：Provider 的内容写作子元素。", "Deviation: the provider is written as child elements.");
    public static readonly VerificationCode Algorithm = Shape.Fail("shape.algorithm", "签名算法不受支持，或与证书、签名描述不一致（SM2 应配 SM3）。",
        "The signature algorithm is not supported, or differs from the certificate's or the description's (SM2 goes with SM3).");

    public static readonly VerificationCode Strict = Der.Pass("der.strict", "签名值是严格的 DER。", "The signature value is strict DER.");
    public static readonly VerificationCode NotDer = Der.Fail("der.not-strict", "签名值不是严格的 DER：有多余字节、不定长或非规范编码。", "The signature value is not strict DER: extra bytes, indefinite length or another encoding.");

    public static readonly VerificationCode DigestsMatch = Digests.Pass("digest.matches", "所列文件的摘要全部一致。", "Every listed part has its digest.");
    public static readonly VerificationCode DigestWrong = Digests.Fail("digest.wrong", "受保护的文件在签名后被改动。", "A protected part was changed after signing.");
    public static readonly VerificationCode DigestMissing = Digests.Fail("digest.part-missing", "受保护的文件不在包内。", "A protected part is not in the package.");
    public static readonly VerificationCode DigestWeak = Digests.Fail("digest.weak", "摘要算法过弱或未声明（OFD 只接受 SM3，PDF 另接受 SHA-2）。",
        "The digest method is weak or not stated (OFD: only SM3; PDF: SHA-2 as well).");
    public static readonly VerificationCode DigestNone = Digests.Fail("digest.none", "签名没有列出任何文件：什么也没有保护。", "The signature lists no part: nothing is protected.");
    public static readonly VerificationCode DigestTwice = Digests.Fail("digest.twice", "同一文件被列出两次。", "One part is listed twice.");
    public static readonly VerificationCode DigestLocation = Digests.Fail("digest.location", "所列文件的路径越出文件包或不规范。", "A listed location leaves the package or is not normal.");

    public static readonly VerificationCode DataHashMatches = DataHash.Pass("data-hash.matches", "签名所保护的摘要与被签名的内容一致。", "What was signed is the digest of the content.");
    public static readonly VerificationCode DataHashWrong = DataHash.Fail("data-hash.wrong", "被签名的内容（OFD 的签名描述文件，PDF 的字节范围）在签名后被改动，或签名属于其他内容。",
        "What was signed (in an OFD the description, in a PDF the byte range) was changed after signing, or the signature is over other content.");

    public static readonly VerificationCode Valid = Value.Pass("signature.valid", "签名值有效。", "The signature is valid.");
    public static readonly VerificationCode Wrong = Value.Fail("signature.wrong", "签名值与内容或证书不符。", "The signature does not fit the content or the certificate.");
    public static readonly VerificationCode Malformed = Value.Fail("signature.malformed", "签名值格式不符合算法。", "The signature value is not in a form of its algorithm.");
    public static readonly VerificationCode KeyNotSupported = Value.Unknown("signature.key-not-supported", "证书的公钥算法不受支持，无法验签。", "The certificate's key is of a kind not supported: the signature cannot be judged.");

    public static IEnumerable<VerificationCode> All => [.. List.All, .. Shape.All, .. Der.All, .. Digests.All, .. DataHash.All, .. Value.All];
}
