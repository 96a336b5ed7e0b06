using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Security;

namespace GovData.Ledger.Tests;

/// <summary>A workbook as the standard has it: a title in the first row of the sheet 许可, the names in the third, numbers as numbers.</summary>
internal static class PermitBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Write(string path, IEnumerable<PermitRow> rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(zip, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
            "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>" +
            "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        Put(zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"说明\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"许可\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        Put(zip, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
        Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{Cell("A1", "说明")}</row></sheetData></worksheet>");
        var sheet = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{Cell("A1", "施工许可一览表")}</row><row r=\"3\">{Cell("A3", "编号")}{Cell("B3", "名称")}{Cell("C3", "数量")}</row>");
        var at = 4;
        foreach (var row in rows)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">{Cell($"A{at}", row.Number)}{Cell($"B{at}", row.Name)}");
            if (row.Count is { } count) sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"C{at}\"><v>{count}</v></c>");
            sheet.Append("</row>");
            at++;
        }
        Put(zip, "xl/worksheets/sheet2.xml", sheet.Append("</sheetData></worksheet>").ToString());
        return path;
    }

    private static string Cell(string place, string text) => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
