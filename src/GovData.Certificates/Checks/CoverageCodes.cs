using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What can be found of the parts that no signature covers.</summary>
internal static class CoverageCodes
{
    private static readonly CodeGroup Coverage = new("coverage");
    private static readonly CodeGroup Integrity = new("integrity-list");

    public static readonly VerificationCode Whole = Coverage.Pass("coverage.whole", "可到达的每个部件都有签名保护。", "Every part that can be reached is covered by a signature.");
    public static readonly VerificationCode Entry = Coverage.Fail("coverage.entry-uncovered",
        "OFD.xml 没有签名保护：文档的全部内容可被替换。", "OFD.xml is covered by no signature: the whole content could be exchanged.");
    public static readonly VerificationCode Reachable = Coverage.Fail("coverage.reachable-uncovered",
        "阅读软件会显示、但没有任何签名保护的部件。", "A part that a reader would show and nobody signed.");
    public static readonly VerificationCode ResourceTolerated = Coverage.Unknown("coverage.resource-uncovered",
        "字体、图像等资源没有签名保护（策略“field”不判为无效）。", "A font or an image is covered by no signature (the policy 'field' does not call it invalid).");
    public static readonly VerificationCode Document = Coverage.Fail("coverage.document-uncovered", "另有一个没有签名的文档（DocBody）。", "A further document (DocBody) is signed by nobody.");
    public static readonly VerificationCode Smuggled = Coverage.Unknown("coverage.smuggled",
        "夹带：包内有任何部件都不引用、也没有签名保护的文件。", "Smuggled: a file that no part refers to and no signature covers.");
    public static readonly VerificationCode ListUncovered = Coverage.Warn("coverage.list-uncovered", "偏差：签名列表（Signatures.xml）没有签名保护：可能已有签名被移除。",
        "Deviation: the list of signatures (Signatures.xml) is covered by no signature: one may have been taken out.");

    public static readonly VerificationCode Listed = Integrity.Pass("integrity.listed", "防夹带清单与包内文件一致。", "The integrity list names the package's files exactly.");
    public static readonly VerificationCode Unlisted = Integrity.Fail("integrity.differs", "防夹带清单与包内文件不一致。", "The integrity list and the package's files differ.");
    public static readonly VerificationCode ListBroken = Integrity.Fail("integrity.broken", "防夹带清单或其签名有误。", "The integrity list or its signature is broken.");

    public static readonly VerificationCode ListUnproven = Integrity.Unknown("integrity.unproven", "防夹带清单的签名无法判定。", "The integrity list's signature cannot be judged.");

    public static IEnumerable<VerificationCode> All => [.. Coverage.All, .. Integrity.All];
}
