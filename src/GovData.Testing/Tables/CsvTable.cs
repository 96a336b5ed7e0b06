using System.Text;

namespace GovData.Testing;

/// <summary>A table as the center keeps it: the header and the rows, read from CSV by RFC 4180.</summary>
internal sealed class CsvTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
{
    public IReadOnlyList<string> Header { get; } = header;

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; } = rows;

    public static CsvTable Read(byte[] utf8)
    {
        var text = new UTF8Encoding(false, true).GetString(utf8).TrimStart('\uFEFF');
        var records = Records(text).ToList();
        return records.Count == 0 ? new CsvTable([], []) : new CsvTable(records[0], records.GetRange(1, records.Count - 1));
    }

    public int Column(string name)
    {
        for (var i = 0; i < Header.Count; i++)
            if (Header[i] == name) return i;
        return -1;
    }

    /// <summary>The table as CSV again, the given columns only, in UTF-8.</summary>
    public byte[] Write(IReadOnlyList<string> columns)
    {
        var places = columns.Select(Column).ToList();
        var text = new StringBuilder();
        Line(text, columns);
        foreach (var row in Rows) Line(text, [.. places.Select(p => p >= 0 && p < row.Count ? row[p] : "")]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The rows as lines of CSV, without their ends.</summary>
    public IEnumerable<string> Lines() => Rows.Select(Line);

    private static void Line(StringBuilder text, IReadOnlyList<string> fields) => text.Append(Line(fields)).Append("\r\n");

    /// <summary>A line of CSV without its end; quotes only where a field needs them.</summary>
    public static string Line(IReadOnlyList<string> fields) => string.Join(",", fields.Select(Quoted));

    private static string Quoted(string field) =>
        field.IndexOfAny([',', '"', '\r', '\n']) < 0 ? field : "\"" + field.Replace("\"", "\"\"") + "\"";

    private static IEnumerable<List<string>> Records(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var record = new List<string>();
            do record.Add(Field(text, ref at));
            while (at < text.Length && text[at] == ',' && ++at >= 0);
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            if (record.Count > 1 || record[0].Length > 0) yield return record;
        }
    }

    private static string Field(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] is not (',' or '\r' or '\n')) at++;
            return text.Substring(start, at - start);
        }
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else
            {
                at++;
                break;
            }
        }
        return field.ToString();
    }
}
