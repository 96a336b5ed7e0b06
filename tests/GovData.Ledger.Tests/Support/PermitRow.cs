using System.Globalization;

namespace GovData.Ledger.Tests;

/// <summary>A permit as a department's program has it.</summary>
internal sealed record PermitRow(string Number, string Name, long? Count)
{
    /// <summary>So many; every seventh name has a comma, quotes and a line end, every fifth no count.</summary>
    public static IReadOnlyList<PermitRow> Some(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new PermitRow(Text($"P{n:000000}"), n % 7 == 0 ? Text($"第{n}号,\n\"二期\"工程") : Text($"第{n}号工程"), n % 5 == 0 ? null : n * 1000))];

    /// <summary>As RFC 4180 has it.</summary>
    public string Line => string.Join(',', Number, Name.Contains('"', StringComparison.Ordinal) ? "\"" + Name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : Name, Count?.ToString(CultureInfo.InvariantCulture));

    /// <summary>As a department separates it.</summary>
    public static string Table(IEnumerable<PermitRow> rows, char separator) =>
        string.Join(separator, "编号", "名称", "数量") + "\r\n" + string.Concat(rows.Select(row => string.Join(separator, row.Number, "\"" + row.Name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", row.Count?.ToString(CultureInfo.InvariantCulture)) + "\r\n"));

    public static string JsonLines(IEnumerable<PermitRow> rows) => string.Concat(rows.Select(row =>
        $"{{\"数量\": {row.Count?.ToString(CultureInfo.InvariantCulture) ?? "null"}, \"编号\": {System.Text.Json.JsonSerializer.Serialize(row.Number)}, \"名称\": {System.Text.Json.JsonSerializer.Serialize(row.Name)}}}\n"));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
