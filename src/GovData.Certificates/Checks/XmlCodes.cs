using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What the XML parts can be found to be.</summary>
internal static class XmlCodes
{
    private static readonly CodeGroup Xml = new("xml");

    public static readonly VerificationCode Safe = Xml.Pass("xml.safe", "XML 均为 UTF-8、格式良好，不含 DTD。", "The XML is UTF-8, well-formed and without a DTD.");
    public static readonly VerificationCode Dtd = Xml.Fail("xml.dtd", "XML 含有 DTD 或实体：禁止。", "The XML has a DTD or entities: prohibited.");
    public static readonly VerificationCode Encoding = Xml.Fail("xml.encoding", "XML 不是 UTF-8。", "The XML is not UTF-8.");
    public static readonly VerificationCode Malformed = Xml.Fail("xml.malformed", "XML 格式不良。", "The XML is not well-formed.");
    public static readonly VerificationCode Limits = Xml.Fail("xml.limits", "XML 的嵌套深度或长度超出限制。", "The XML exceeds the limits of depth or length.");

    public static IEnumerable<VerificationCode> All => Xml.All;
}
