using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;

namespace GovData.Fuzz;

/// <summary>Rows as CSV and back, without the code under test.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Of(string text)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = null });
        while (parser.Read()) yield return parser.Record!;
    }

    public static string Of(IEnumerable<string[]> rows, char delimiter, string lineEnd, bool quoteAll) =>
        string.Concat(rows.Select(row => string.Join(delimiter, row.Select(value => Quoted(value, delimiter, quoteAll))) + lineEnd));

    private static string Quoted(string value, char delimiter, bool always) =>
        always || value.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 ? "\"" + value.Replace("\"", "\"\"", System.StringComparison.Ordinal) + "\"" : value;
}
