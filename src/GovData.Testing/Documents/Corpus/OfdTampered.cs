using static GovData.Testing.Case;

namespace GovData.Testing;

/// <summary>OFD documents whose files were changed after, or left out before, somebody signed.</summary>
internal static class OfdTampered
{
    private const string Page = "Doc_0/Pages/Page_0/Content.xml";

    public static IEnumerable<TestDocument> Cases(TestPki pki) =>
    [
        Invalid("t01-content-changed.ofd", "covered page changed", "digest", () => Changed(Ofd(pki), p => p.Change(Page, "测试单位", "另一单位"))),
        Open("t04-smuggled-file.ofd", "extra file nothing refers to (夹带)", "not covered", () => Changed(Ofd(pki), p => p["Doc_0/Res/extra.bin"] = [1, 2, 3])),
    ];
}
