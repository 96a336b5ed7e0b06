using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>A workbook written part by part, as the standard has it, not by the code under test.</summary>
internal sealed class Book
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private readonly Dictionary<string, byte[]> parts = [];

    private Book(string ns) => Namespace = ns;

    public string Namespace { get; }

    private string Relations => Namespace == Strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The bytes of a part.</summary>
    public byte[] this[string part] => parts[part];

    /// <summary>A workbook with one sheet, “Sheet1”, whose rows are given as XML.</summary>
    public static Book Of(string rows, string? styles = null, string? strings = null, bool strict = false, string after = "", string before = "", string properties = "") =>
        new Book(strict ? Strict : Transitional)
            .WithSheets("<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>", ["worksheets/sheet1.xml"], styles is not null, strings is not null, properties)
            .WithSheet(1, rows, after, before)
            .WithStyles(styles)
            .WithStrings(strings);

    /// <summary>Lists sheets: as XML, and where the relationships rId1, rId2, … lead.</summary>
    public Book WithSheets(string sheets, string[] targets, bool styles = false, bool strings = false, string properties = "")
    {
        With("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + string.Concat(targets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
            + (styles ? "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" : "")
            + (strings ? "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>" : "") + "</Types>");
        With("_rels/.rels", Relationships((Relations + "/officeDocument", "xl/workbook.xml")));
        With("xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\">{properties}<sheets>{sheets}</sheets></workbook>");
        return With("xl/_rels/workbook.xml.rels", Relationships([
            .. targets.Select(t => (Relations + "/worksheet", t)),
            .. styles ? [(Relations + "/styles", "styles.xml")] : Array.Empty<(string, string)>(),
            .. strings ? [(Relations + "/sharedStrings", "sharedStrings.xml")] : Array.Empty<(string, string)>()]));
    }

    public Book WithSheet(int number, string rows, string after = "", string before = "") =>
        With($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>");

    public Book WithStyles(string? inner) => inner is null ? this : With("xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\">{inner}</styleSheet>");

    public Book WithStrings(string? items) => items is null ? this : With("xl/sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{items}</sst>");

    public Book With(string part, string xml) => With(part, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n" + xml));

    public Book With(string part, byte[] bytes)
    {
        parts[part] = bytes;
        return this;
    }

    public Book Without(string part)
    {
        parts.Remove(part);
        return this;
    }

    public byte[] ToBytes(CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var entry = zip.CreateEntry(part.Key, level).Open();
                entry.Write(part.Value);
            }
        }
        return stream.ToArray();
    }

    private static string Relationships(params (string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select((r, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
