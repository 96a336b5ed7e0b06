using System.Text;
using static GovData.Testing.OfdXml;

namespace GovData.Testing;

/// <summary>The files of a document before anybody seals it.</summary>
internal static class OfdContent
{
    public static OfdParts Write(TestOfd document)
    {
        var parts = new OfdParts();
        var xml = new OfdXml(document.Habits.Namespace);
        parts.Text("OFD.xml", xml.File("OFD", string.Concat(Enumerable.Range(0, document.DocumentCount).Select(i => Body(document, i))), " Version=\"1.0\" DocType=\"OFD\""));
        for (var i = 0; i < document.DocumentCount; i++) WriteDocument(document, parts, xml, $"Doc_{i}/");
        return parts;
    }

    private static string Body(TestOfd document, int number)
    {
        var identifier = Element("CustomDatas", Element("CustomData", Escape(document.Identifier), " Name=\"证照标识\""));
        var info = Element("DocInfo", Element("DocID", FormattableString.Invariant($"5c7a7c4e{number + 1:x24}")) + Element("CreationDate", FormattableString.Invariant($"{document.Pki.SignedAt:yyyy-MM-dd}")) + identifier);
        var isSigned = number == 0 && (document.Seals.Count > 0 || document.Habits.KeepsEmptyList);
        return Element("DocBody", info + Element("DocRoot", $"Doc_{number}/Document.xml") + (isSigned ? Element("Signatures", "/" + document.Habits.SignatureList) : ""));
    }

    private static void WriteDocument(TestOfd document, OfdParts parts, OfdXml xml, string folder)
    {
        var pages = new[] { $"持证主体：{document.HolderName} 证照标识：{document.Identifier}" }.Concat(document.FurtherPages).ToList();
        parts.Text(folder + "Document.xml", xml.File("Document", Root(document, pages.Count)));
        parts.Text(folder + "PublicRes.xml", xml.File("Res", Element("Fonts", "<ofd:Font ID=\"2\" FontName=\"SimSun\" FamilyName=\"SimSun\"/>"), " BaseLoc=\"Res\""));
        if (document.HasPicture)
        {
            parts.Text(folder + "DocumentRes.xml", xml.File("Res", Element("MultiMedias", Element("MultiMedia", Element("MediaFile", "picture.png"), " ID=\"7\" Type=\"Image\" Format=\"PNG\"")), " BaseLoc=\"Res\""));
            parts[folder + "Res/picture.png"] = TinyPicture.Png;
        }
        parts.Text(folder + "Tpls/Tpl_0/Content.xml", xml.File("Page", Layer(4, "测试电子证照（非真实证照）", " Type=\"Background\"")));
        for (var i = 0; i < pages.Count; i++) parts.Text($"{folder}Pages/Page_{i}/Content.xml", xml.File("Page", Page(document, pages[i], isFirst: i == 0)));
        WriteAttachments(document, parts, xml, folder + "Attachs/");
        if (document.CustomTags.Count > 0) WriteTags(document, parts, xml, folder + "Tags/");
    }

    private static string Root(TestOfd document, int pages)
    {
        var common = Element("MaxUnitID", "1000") + Element("PageArea", Element("PhysicalBox", "0 0 210 140")) + Element("PublicRes", "PublicRes.xml")
            + (document.HasPicture ? Element("DocumentRes", "DocumentRes.xml") : "") + "<ofd:TemplatePage ID=\"3\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>";
        var list = string.Concat(Enumerable.Range(0, pages).Select(i => $"<ofd:Page ID=\"{(i == 0 ? 1 : 100 + i)}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>"));
        return Element("CommonData", common) + Element("Pages", list) + Element("Attachments", "Attachs/Attachments.xml")
            + (document.CustomTags.Count > 0 ? Element("CustomTags", "Tags/CustomTags.xml") : "");
    }

    private static string Page(TestOfd document, string text, bool isFirst)
    {
        var picture = isFirst && document.HasPicture ? "<ofd:ImageObject ID=\"13\" Boundary=\"20 60 20 20\" CTM=\"20 0 0 20 0 0\" ResourceID=\"7\"/>" : "";
        return "<ofd:Template TemplateID=\"3\" ZOrder=\"Background\"/>" + Element("Area", Element("PhysicalBox", "0 0 210 140")) + Layer(11, text, "", picture);
    }

    private static string Layer(int id, string text, string attributes, string more = "")
    {
        var code = Element("TextCode", Escape(text), " X=\"0\" Y=\"5\"");
        return Element("Content", Element("Layer", Element("TextObject", code, $" ID=\"{id + 1}\" Boundary=\"20 20 150 10\" Font=\"2\" Size=\"5\"") + more, $" ID=\"{id}\"{attributes}"));
    }

    private static void WriteAttachments(TestOfd document, OfdParts parts, OfdXml xml, string folder)
    {
        var files = new List<KeyValuePair<string, byte[]>> { new("license.xml", Licence(document)) };
        files.AddRange(document.Attachments);
        var list = files.Select((file, i) => Element("Attachment", Element("FileLoc", Escape(file.Key)), $" ID=\"{200 + i}\" Name=\"{Escape(file.Key)}\" Format=\"{Escape(Format(file.Key))}\" Visible=\"false\""));
        parts.Text(folder + "Attachments.xml", xml.File("Attachments", string.Concat(list)));
        foreach (var file in files) parts[folder + file.Key] = file.Value;
    }

    private static string Format(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static byte[] Licence(TestOfd document)
    {
        var fields = string.Concat(document.Fields.Select(field => $"<{field.Key}>{Escape(field.Value)}</{field.Key}>"));
        return Encoding.UTF8.GetBytes(
            $"{Declaration}<license><zzbs>{Escape(document.AttachedIdentifier ?? document.Identifier)}</zzbs><czzt>{Escape(document.HolderName)}</czzt>{fields}</license>");
    }

    private static void WriteTags(TestOfd document, OfdParts parts, OfdXml xml, string folder)
    {
        parts.Text(folder + "CustomTags.xml", xml.File("CustomTags", Element("CustomTag", Element("FileLoc", "Tag.xml"), " TypeID=\"licence\"")));
        parts.Text(folder + "Tag.xml", xml.File("licence", string.Concat(document.CustomTags.Select(tag => Element(tag.Key, Escape(tag.Value))))));
    }
}
