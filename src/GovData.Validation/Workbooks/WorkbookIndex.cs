using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace GovData.Validation;

/// <summary>The parts of a new workbook that list the others.</summary>
internal static class WorkbookIndex
{
    public const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private const string Documents = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void WriteWorkbook(XmlWriter xml, IReadOnlyList<(string Name, bool IsHidden)> sheets)
    {
        xml.WriteStartElement("workbook", Ooxml.Main);
        xml.WriteAttributeString("xmlns", "r", null, Ooxml.Relations);
        xml.WriteStartElement("sheets", Ooxml.Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Ooxml.Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            if (sheets[i].IsHidden) xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("id", Ooxml.Relations, "rId" + Number(i + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteRelationships(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", Ooxml.Package);
        for (var i = 1; i <= sheets; i++) Relate(xml, i, "worksheet", $"worksheets/sheet{Number(i)}.xml");
        Relate(xml, sheets + 1, "styles", "styles.xml");
        xml.WriteEndElement();
    }

    public static void WriteRoot(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Ooxml.Package);
        Relate(xml, 1, "officeDocument", "xl/workbook.xml");
        xml.WriteEndElement();
    }

    public static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Ooxml.ContentTypes);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", Documents + "sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", StylesType);
        for (var i = 1; i <= sheets; i++) Type(xml, "Override", "PartName", $"/xl/worksheets/sheet{Number(i)}.xml", Documents + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Relate(XmlWriter xml, int id, string kind, string target)
    {
        xml.WriteStartElement("Relationship", Ooxml.Package);
        xml.WriteAttributeString("Id", "rId" + Number(id));
        xml.WriteAttributeString("Type", Ooxml.Relations + "/" + kind);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element, Ooxml.ContentTypes);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
