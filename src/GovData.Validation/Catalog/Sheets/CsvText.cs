using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Writes CSV (RFC 4180): CRLF, quotes where a value needs them.</summary>
internal static class CsvText
{
    public static void Write(Stream stream, IEnumerable<IEnumerable<string>> rows, bool byteOrderMark)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(byteOrderMark), bufferSize: 1024, leaveOpen: true);
        foreach (var row in rows)
        {
            writer.Write(string.Join(",", row.Select(Cell)));
            writer.Write("\r\n");
        }
    }

    private static string Cell(string value) => value.IndexOfAny([',', '"', '\r', '\n']) < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";
}
