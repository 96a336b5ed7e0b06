using System;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.Json;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>A table, its header first, in the bytes of one kind; then damaged.</summary>
internal static class TableBytes
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static byte[] Of(string kind, string[][] rows, Seeded random, int damages) => kind switch
    {
        TableKinds.Utf8 => Damage.Text(Grow(Csv(rows, random), random), random, damages),
        TableKinds.Gb18030 => Damage.Text(Grow(Encoding.Convert(Encoding.UTF8, Gb18030, Csv(rows, random)), random), random, damages),
        TableKinds.JsonLines => Damage.Text(Grow(Encoding.UTF8.GetBytes(Lines(rows, random)), random), random, damages),
        TableKinds.Workbook => Workbook(rows, random, xml => Damage.Text(xml, random, (damages + 2) / 3)),
        _ => damages == 0 ? Workbook(rows, random, xml => xml) : Damage.Package(Workbook(rows, random, xml => xml), random, random.Int(3)),
    };

    private static byte[] Csv(string[][] rows, Seeded random)
    {
        var text = CsvRows.Of(rows, random.Pick(',', ',', ',', ';', '\t', '|'), random.Pick("\n", "\n", "\r\n", "\r"), random.Int(4) == 0);
        return Encoding.UTF8.GetBytes(random.Int(6) == 0 ? "\uFEFF" + text : text);
    }

    /// <summary>Now and then far beyond one block of the reader: the rows again and again.</summary>
    private static byte[] Grow(byte[] whole, Seeded random)
    {
        if (random.Int(24) > 0) return whole;
        var header = Array.IndexOf(whole, (byte)'\n') + 1;
        var times = 1 + random.Pick(150_000, 400_000, 1_500_000) / Math.Max(1, whole.Length - header);
        return [.. whole[..header], .. Enumerable.Repeat(whole[header..], times).SelectMany(body => body)];
    }

    private static string Lines(string[][] rows, Seeded random)
    {
        var escapes = random.Int(3) == 0 ? JsonSerializerOptions.Default : new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = new StringBuilder(random.Int(8) == 0 ? "\uFEFF" : "");
        foreach (var row in rows.Skip(1))
            lines.Append('{').AppendJoin(',', row.Zip(rows[0], (value, name) => JsonSerializer.Serialize(name, escapes) + ":" + Json(value, random, escapes))).Append('}').Append(random.Pick("\n", "\n", "\r\n"));
        return lines.ToString();
    }

    private static string Json(string value, Seeded random, JsonSerializerOptions escapes) =>
        value.Length == 0 && random.Int(2) == 0 ? "null" : value is "true" or "false" ? value : JsonSerializer.Serialize(value, escapes);

    private static byte[] Workbook(string[][] rows, Seeded random, Func<byte[], byte[]> damage)
    {
        var strings = new StringBuilder();
        var shared = 0;
        var sheet = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            foreach (var value in rows[row])
            {
                if (random.Int(2) == 0)
                {
                    strings.Append("<si><t xml:space=\"preserve\">").Append(Xml(value)).Append("</t></si>");
                    sheet.Append(CultureInfo.InvariantCulture, $"<c t=\"s\"><v>{shared++}</v></c>");
                }
                else if (value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit) && value[0] != '0') sheet.Append(CultureInfo.InvariantCulture, $"<c><v>{value}</v></c>");
                else sheet.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Xml(value)).Append("</t></is></c>");
            }
            sheet.Append("</row>");
        }
        var book = Book.Of(sheet.ToString(), "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>", strings.ToString());
        var part = random.Pick("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
        return book.With(part, damage(book[part])).ToBytes(random.Pick(System.IO.Compression.CompressionLevel.NoCompression, System.IO.Compression.CompressionLevel.Fastest));
    }

    private static string Xml(string value) => SecurityElement.Escape(string.Concat(value.EnumerateRunes().Where(rune => rune.Value >= ' ' || rune.Value is '\n' or '\t')));
}
