using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Validation;

/// <summary>Styles for a workbook that came without: the part itself, and what the package must say of it.</summary>
internal static class MissingStyles
{
    public const string ContentTypes = "[Content_Types].xml";

    public static IReadOnlyList<(string Part, XDocument Document)> Add(OoxmlPackage package, string workbook)
    {
        var part = "xl/styles.xml";
        while (package.Has(part)) part = part.Replace(".xml", "0.xml");
        var types = package.Load(ContentTypes);
        var type = XName.Get("Override", Ooxml.ContentTypes);
        types.Root!.Add(new XElement(type, new XAttribute("PartName", "/" + part), new XAttribute("ContentType", WorkbookIndex.StylesType)));

        var relations = package.Load(Relationship.PartOf(workbook));
        var ids = new HashSet<string?>(relations.Root!.Elements().Select(r => (string?)r.Attribute("Id")));
        var id = "styles";
        while (ids.Contains(id)) id += "0";
        var isStrict = relations.Root.Elements().Any(r => ((string?)r.Attribute("Type"))?.StartsWith(Ooxml.StrictRelations, System.StringComparison.Ordinal) == true);
        relations.Root.Add(new XElement(XName.Get("Relationship", Ooxml.Package), new XAttribute("Id", id),
            new XAttribute("Type", (isStrict ? Ooxml.StrictRelations : Ooxml.Relations) + "/styles"), new XAttribute("Target", "/" + part)));
        return [(part, MarkedStyles.Plain(isStrict ? Ooxml.StrictMain : Ooxml.Main)), (ContentTypes, types), (Relationship.PartOf(workbook), relations)];
    }
}
