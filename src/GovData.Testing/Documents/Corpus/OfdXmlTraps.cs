using System.Text;
using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>OFD documents whose XML is a trap. Unless said otherwise the trap is signed: a good signature makes it no safer.</summary>
internal static class OfdXmlTraps
{
    private const string Root = "OFD.xml";
    private const string Page = "Doc_0/Pages/Page_0/Content.xml";
    private const string Entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    public static IEnumerable<TestDocument> Cases(TestPki pki) =>
    [
        Invalid("t23-dtd-in-ofdxml.ofd", "DTD with external entity in an uncovered OFD.xml", "DTD prohibited", () => Changed(Ofd(pki, s => s.Uncovered.Add(Root)), p => p.Text(Root, WithDtd(p, Root, Entity)))),
        Invalid("t23b-entity-expansion.ofd", "entities that expand a billion times", "DTD prohibited", () => Before(pki, p => p.Text(Root, WithDtd(p, Root, Laughs()).Replace("测试", "&i;")))),
        Invalid("t23c-dtd-covered.ofd", "DTD in a covered OFD.xml", "DTD prohibited", () => Before(pki, p => p.Text(Root, WithDtd(p, Root, Entity)))),
        Invalid("t23d-dtd-in-signature-xml.ofd", "DTD in Signature.xml", "DTD prohibited", () => Ofd(pki, s => s.Faults.Xml = x => x.Replace(OfdXml.Declaration, OfdXml.Declaration + Entity)).ToBytes()),
        Invalid("t23e-dtd-in-page.ofd", "DTD in a covered page", "DTD prohibited", () => Before(pki, p => p.Text(Page, WithDtd(p, Page, Entity)))),
        Invalid("t66-deep-xml.ofd", "OFD.xml with 5000 elements inside each other", "limits", () => Before(pki, p => p.Change(Root, "<ofd:DocRoot>", string.Concat(Enumerable.Repeat("<x>", 5000)) + string.Concat(Enumerable.Repeat("</x>", 5000)) + "<ofd:DocRoot>"))),
        Invalid("t66b-deep-page.ofd", "a page with 5000 elements inside each other", "limits", () => Before(pki, p => p.Change(Page, "</ofd:Content>", string.Concat(Enumerable.Repeat("<x>", 5000)) + string.Concat(Enumerable.Repeat("</x>", 5000)) + "</ofd:Content>"))),
        Invalid("t67-utf16-xml.ofd", "OFD.xml in UTF-16", "not UTF-8", () => Before(pki, p => p[Root] = Utf16(Encoding.UTF8.GetString(p[Root])))),
        Invalid("t67b-utf16-dtd.ofd", "a DTD in UTF-16, which a search for its letters misses", "DTD prohibited", () => Before(pki, p => p[Root] = Utf16(WithDtd(p, Root, Entity)))),
        Invalid("t68-broken-xml.ofd", "OFD.xml that ends too early", "XML", () => Before(pki, p => p.Change(Root, "</ofd:OFD>", ""))),
    ];

    private static byte[] Before(TestPki pki, Action<OfdParts> change) => Ofd(pki, null, d => d.BeforeSealing = change).ToBytes();

    private static string WithDtd(OfdParts parts, string name, string dtd) => Encoding.UTF8.GetString(parts[name]).Replace(OfdXml.Declaration, OfdXml.Declaration + dtd);

    private static string Laughs()
    {
        var text = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (var c = 'b'; c <= 'i'; c++) text.Append("<!ENTITY " + c + " \"" + string.Concat(Enumerable.Repeat("&" + (char)(c - 1) + ";", 10)) + "\">");
        return text.Append("]>").ToString();
    }

    private static byte[] Utf16(string text) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text.Replace("UTF-8", "UTF-16"))];
}
