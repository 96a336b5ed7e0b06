using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation;

/// <summary>Writes records as RFC 4180, ended by LF.</summary>
internal static class ExampleRecord
{
    private static readonly char[] Special = [',', '"', '\r', '\n'];

    /// <summary>Writes the values, quoted where they must be, and behind them what is given as it is.</summary>
    public static void Write(TextWriter writer, IEnumerable<string> values, string unquoted = "") => writer.Write(string.Join(",", values.Select(Quoted)) + unquoted + "\n");

    private static string Quoted(string value) => value.IndexOfAny(Special) < 0 ? value : "\"" + value.Replace("\"", "\"\"") + "\"";
}
