using System.Text;
using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>OFD documents whose files were changed, added or taken away after somebody signed, or which nobody covered.</summary>
internal static class OfdTampered
{
    private const string Page = "Doc_0/Pages/Page_0/Content.xml";
    private const string Template = "Doc_0/Tpls/Tpl_0/Content.xml";
    private const string List = "Doc_0/Signs/Signatures.xml";
    private const string Xml = "Doc_0/Signs/Sign_0/Signature.xml";
    private const string Seal = "Doc_0/Signs/Sign_0/Seal.esl";

    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Content(pki), .. Coverage(pki), .. Lists(pki)];

    private static IEnumerable<TestDocument> Content(TestPki pki) =>
    [
        Invalid("t01-content-changed.ofd", "covered page changed", "digest", () => Changed(Ofd(pki), p => p.Change(Page, "测试单位", "另一单位"))),
        Invalid("t02-signature-xml-changed.ofd", "Signature.xml changed", "dataHash", () => Changed(Ofd(pki), p => p.Change(Xml, "Company=\"test\"", "Company=\"tost\""))),
        Invalid("t16-seal-swapped.ofd", "Seal.esl swapped, covered", "digest", () => Changed(Ofd(pki), p => p[Seal] = OtherSeal(pki))),
        Invalid("t16b-seal-swapped-uncovered.ofd", "Seal.esl swapped, uncovered", "seal differs", () => Changed(Ofd(pki, s => s.Uncovered.Add(Seal)), p => p[Seal] = OtherSeal(pki))),
        Invalid("t44-attachment-changed.ofd", "covered attachment changed", "digest", () => Changed(Ofd(pki), p => p.Change("Doc_0/Attachs/license.xml", "测试单位", "另一单位"))),
        Invalid("t45-covered-part-missing.ofd", "a covered template is taken out", "digest", () => Changed(Ofd(pki), p => p.Remove(Template))),
        Invalid("t46-value-missing.ofd", "SignedValue.dat is taken out", "no signature value", () => Changed(Ofd(pki), p => p.Remove("Doc_0/Signs/Sign_0/SignedValue.dat"))),
    ];

    private static IEnumerable<TestDocument> Coverage(TestPki pki) =>
    [
        Open("t04-smuggled-file.ofd", "extra file nothing refers to (夹带)", "not covered", () => Changed(Ofd(pki), p => p["Doc_0/Res/extra.bin"] = [1, 2, 3])),
        Invalid("t05-docroot-swapped.ofd", "OFD.xml not covered: DocRoot repointed to unsigned pages", "entry not covered", () => Changed(Ofd(pki, s => s.Uncovered.Add("OFD.xml")), p =>
        {
            p.Text("Doc_0/Document_evil.xml", Encoding.UTF8.GetString(p["Doc_0/Document.xml"]).Replace("Page_0", "Page_9"));
            p.Text("Doc_0/Pages/Page_9/Content.xml", Encoding.UTF8.GetString(p[Page]).Replace("测试单位", "另一单位"));
            p.Change("OFD.xml", "Document.xml", "Document_evil.xml");
        })),
        Invalid("t06-template-replaced.ofd", "uncovered template replaced", "part not covered", () => Changed(Ofd(pki, s => s.Uncovered.Add(Template)), p => p.Change(Template, "非真实证照", "真实证照"))),
        Invalid("t06b-resources-uncovered.ofd", "PublicRes.xml is not covered", "part not covered", () => Ofd(pki, s => s.Uncovered.Add("Doc_0/PublicRes.xml")).ToBytes()),
        Invalid("t06c-picture-uncovered.ofd", "a picture of the page is not covered", "part not covered", () => Ofd(pki, s => s.Uncovered.Add("Doc_0/Res/picture.png"), d => d.HasPicture = true).ToBytes()),
        Invalid("t06d-attachment-uncovered.ofd", "an attachment is not covered", "part not covered", () => Ofd(pki, s => s.Uncovered.Add("Doc_0/Attachs/license.xml")).ToBytes()),
        Invalid("t06e-tags-uncovered.ofd", "custom tags are not covered", "part not covered", () => Ofd(pki, s => s.Uncovered.Add("Doc_0/Tags/Tag.xml"), d => d.CustomTags["zzmc"] = "测试证照").ToBytes()),
        Invalid("t06f-root-uncovered.ofd", "OFD.xml is not covered, though untouched", "entry not covered", () => Ofd(pki, s => s.Uncovered.Add("OFD.xml")).ToBytes()),
        Invalid("t19-no-references.ofd", "empty References: nothing is protected", "nothing covered", () => Ofd(pki, s => s.Faults.Xml = x => Without(x, "<ofd:Reference ", "</ofd:References>")).ToBytes()),
        Invalid("t20-second-document.ofd", "a second DocBody that nobody signed", "part not covered", () =>
        {
            var document = Ofd(pki, null, d => d.DocumentCount = 2);
            document.BeforeSealing = p => document.Seals[0].Uncovered = [.. p.Names.Where(name => name.StartsWith("Doc_1/", StringComparison.Ordinal))];
            return document.ToBytes();
        }),
        Invalid("t20b-second-document-added.ofd", "a second DocBody added to an uncovered OFD.xml", "part not covered", () => Changed(Ofd(pki, s => s.Uncovered.Add("OFD.xml")), p =>
        {
            var other = Ofd(pki, null, d => (d.DocumentCount, d.HolderName) = (2, "另一单位")).ToParts();
            foreach (var part in other.All.Where(part => part.Key == "OFD.xml" || part.Key.StartsWith("Doc_1/", StringComparison.Ordinal))) p[part.Key] = part.Value;
        })),
        Invalid("t47-integrity-list-extra-file.ofd", "a file that OFDEntries.xml does not list", "integrity list", () => Changed(Ofd(pki, null, d => d.HasIntegrityList = true), p => p["Doc_0/Res/extra.bin"] = [1, 2, 3])),
        Invalid("t47b-integrity-list-changed.ofd", "OFDEntries.xml changed to list a smuggled file", "integrity list", () => Changed(Ofd(pki, null, d => d.HasIntegrityList = true), p =>
        {
            p["Doc_0/Res/extra.bin"] = [1, 2, 3];
            p.Change(IntegrityList.Name, "</ofd:FileList>", "<ofd:File ID=\"99\" FileLoc=\"/Doc_0/Res/extra.bin\"/></ofd:FileList>");
        })),
    ];

    private static IEnumerable<TestDocument> Lists(TestPki pki) =>
    [
        NotSigned("t08-stripped.ofd", "signature removed", "no signature", () => Changed(Ofd(pki), p =>
        {
            p.RemoveBelow("Doc_0/Signs/");
            p.Change("OFD.xml", "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>", "");
        })),
        NotSigned("t08b-list-emptied.ofd", "list of signatures emptied", "no signature", () => Changed(Ofd(pki), p =>
        {
            p.RemoveBelow("Doc_0/Signs/Sign_0/");
            p.Text(List, Without(Encoding.UTF8.GetString(p[List]), "<ofd:Signature ", "</ofd:Signatures>"));
        })),
        NotSigned("t48-wrapped.ofd", "a signed document as attachment of one that nobody signed", "no signature", () => new TestOfd(pki) { HolderName = "另一单位", Attachments = { ["inner.ofd"] = Ofd(pki).ToBytes() } }.ToBytes()),
        Invalid("t24-earlier-seal-removed.ofd", "the earlier of two seals removed from the list", "digest", () => Changed(new TestOfd(pki) { Seals = { new TestSeal(), new TestSeal() } }, p =>
        {
            p.RemoveBelow("Doc_0/Signs/Sign_0/");
            p.Change(List, "<ofd:Signature ID=\"s001\" Type=\"Seal\" BaseLoc=\"/Doc_0/Signs/Sign_0/Signature.xml\"/>", "");
        })),
        Invalid("t33-type-changed.ofd", "Type changed from Seal to Sign in an uncovered Signatures.xml", "type and value differ", () =>
            Changed(Ofd(pki, s => s.Habits.CoversSignatureList = false), p => p.Change(List, "Type=\"Seal\"", "Type=\"Sign\""))),
    ];

    private static byte[] OtherSeal(TestPki pki) => Ofd(pki, s => s.Name = "另一印章").ToParts()[Seal];

    /// <summary>The text without what stands from one mark to the next.</summary>
    private static string Without(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text.Remove(start, text.IndexOf(to, start, StringComparison.Ordinal) - start);
    }
}
