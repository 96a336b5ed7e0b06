using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>The part that lists the sheets and says how dates count.</summary>
internal static class WorkbookPart
{
    private const int MostSheets = 10_000;

    public static (string Part, IReadOnlyList<WorkbookSheet> Sheets, bool Is1904) Read(OoxmlPackage package)
    {
        var part = Find(package);
        var sheets = new List<WorkbookSheet>();
        var is1904 = false;
        using var reader = package.OpenXml(part);
        if (reader.MoveToContent() != System.Xml.XmlNodeType.Element || reader.LocalName != "workbook")
            throw new WorkbookException(WorkbookFault.NotAWorkbook, "The package holds a document of another kind.");
        var ns = Ooxml.EnterMain(reader, "workbook");
        var parts = Relationship.Read(package, part).Where(r => r.Kind == "worksheet").ToLookup(r => r.Id, r => r.Part);
        while (reader.NextChild(0))
        {
            if (reader.Is("workbookPr", ns)) is1904 = Ooxml.IsTrue(reader.GetAttribute("date1904"));
            if (!reader.Is("sheets", ns)) continue;
            while (reader.NextChild(1))
            {
                if (sheets.Count == MostSheets) throw WorkbookException.TooLarge("The workbook has more sheets than any workbook.");
                if (reader.GetAttribute("name") is not { } name || reader.RelationId() is not { } id || parts[id].FirstOrDefault() is not { } sheet) continue;
                sheets.Add(new WorkbookSheet(name, reader.GetAttribute("state") is "hidden" or "veryHidden", sheet));
            }
        }
        return (part, sheets, is1904);
    }

    private static string Find(OoxmlPackage package)
    {
        if (package.Has("mimetype") && package.Has("content.xml")) throw new WorkbookException(WorkbookFault.OtherFormat, "This is an OpenDocument file.");
        var part = Relationship.Read(package, "").FirstOrDefault(r => r.Kind == "officeDocument")?.Part
            ?? throw new WorkbookException(WorkbookFault.NotAWorkbook, "The package holds no document.");
        if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(WorkbookFault.OtherFormat, "This is a binary workbook (.xlsb).");
        return package.Has(part) ? part : throw WorkbookException.Damaged("The workbook's first part is not there.");
    }
}
