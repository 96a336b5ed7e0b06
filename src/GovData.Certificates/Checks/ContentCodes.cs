using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What can be found of the certificate identifier and of the content's agreement with itself and with the registry.</summary>
internal static class ContentCodes
{
    private static readonly CodeGroup Identifier = new("identifier");
    private static readonly CodeGroup Content = new("content");
    private static readonly CodeGroup Registry = new("registry");

    public static readonly VerificationCode IdentifierCorrect = Identifier.Pass("identifier.correct", "电子证照标识正确。", "The certificate identifier is correct.");
    public static readonly VerificationCode IdentifierNone = Identifier.Skip("identifier.none", "文件中没有电子证照标识。", "The file states no certificate identifier.");
    public static readonly VerificationCode IdentifierDoubt = Identifier.Warn("identifier.check-character", "电子证照标识的校验位不符；已颁发的证照中也有这种情况。",
        "The identifier's check character is wrong, as that of some certificates in use is.");
    public static readonly VerificationCode IdentifierMalformed = Identifier.Warn("identifier.malformed", "电子证照标识的格式不符（GB/T 36904-2018）。", "The certificate identifier is not of its form (GB/T 36904-2018).");
    public static readonly VerificationCode IdentifierOther = Identifier.Fail("identifier.other", "文件是另一份电子证照：标识与所要求的不同。", "The file is another certificate: its identifier is not the one asked for.");

    public static readonly VerificationCode Agrees = Content.Pass("content.agrees", "元数据、附件与文件名中的信息一致。", "Metadata, attachment and file name agree.");
    public static readonly VerificationCode Nothing = Content.Skip("content.nothing-to-compare", "没有可以相互比对的信息。", "There is nothing to compare.");
    public static readonly VerificationCode Differs = Content.Fail("content.differs", "元数据与附件中的信息不一致。", "Metadata and attachment differ.");
    public static readonly VerificationCode FileName = Content.Warn("content.file-name", "文件名中的标识与文件内容不同。", "The identifier in the file name is not that of the content.");

    public static readonly VerificationCode RegistrySame = Registry.Pass("registry.agrees", "证照库中该证照有效。", "The registry has the certificate as valid.");
    public static readonly VerificationCode RegistryConflict = Registry.Fail("registry.conflict", "签名有效，但证照库中该证照并非有效（LOCAL_VALID_REGISTRY_…）。",
        "The signatures are valid, but the registry has the certificate in another state (LOCAL_VALID_REGISTRY_…).");
    public static readonly VerificationCode RegistryUnknown = Registry.Unknown("registry.unknown", "证照库的状态暂时无法得知。", "The registry's state is not to be had at present.");

    public static readonly VerificationCode RegistryOther = Registry.Unknown("registry.other", "证照库的答复不是关于这份证照的。", "The registry's answer is about another certificate, or the file states no identifier.");

    public static IEnumerable<VerificationCode> All => [.. Identifier.All, .. Content.All, .. Registry.All];
}
