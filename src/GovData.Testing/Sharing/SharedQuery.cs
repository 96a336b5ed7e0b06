using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>Filters the stored rows by the terms of a query.</summary>
internal sealed class SharedQuery
{
    private readonly List<Func<IReadOnlyList<string>, bool>> _conditions = [];
    private readonly CsvTable _table;
    private readonly IReadOnlyList<(string Name, int Place)> _items;

    public SharedQuery(JsonElement query, CsvTable table, PublishedEntry entry)
    {
        _table = table;
        _items = [.. query.Texts("items").Select(name => (name, table.Column(name)))];
        foreach (var term in query.List("filter")) _conditions.Add(Condition(term, entry));
    }

    public IEnumerable<JsonNode> Rows()
    {
        foreach (var row in _table.Rows.Where(r => _conditions.TrueForAll(c => c(r))))
        {
            var json = new JsonObject();
            foreach (var (name, place) in _items) json[name] = row[place].Length == 0 ? null : row[place];
            yield return json;
        }
    }

    private Func<IReadOnlyList<string>, bool> Condition(JsonElement term, PublishedEntry entry)
    {
        var item = term.Need("item");
        var place = _table.Column(item);
        var kind = entry.Item(item)!.Value.Need("type")[0];
        var (test, values) = (term.Need("operator"), term.Texts("values"));
        if (test != "IN" && values.Count != 1) throw MockProblems.Refuse("filter-invalid", $"{test} takes one value; {values.Count} were given for '{item}'.");
        if (values.FirstOrDefault(v => !Fits(kind, v)) is { } odd) throw MockProblems.Refuse("filter-invalid", $"'{item}' has the type {kind}; a value of the filter does not ({odd.Length} characters).");
        return row => row[place].Length > 0 && test switch
        {
            "FROM" => Compare(kind, row[place], values[0]) >= 0,
            "TO" => Compare(kind, row[place], values[0]) <= 0,
            _ => values.Any(v => Compare(kind, row[place], v) == 0),
        };
    }

    private static bool IsNumber(char kind) => kind is 'N' or 'Y' or 'B' or 'I' or 'F';

    private static bool IsDate(char kind) => kind is 'D' or 'T';

    private static bool Fits(char kind, string value) => IsNumber(kind)
        ? decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        : !IsDate(kind) || DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Compare(char kind, string left, string right)
    {
        if (IsNumber(kind) && decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number.CompareTo(decimal.Parse(right, NumberStyles.Float, CultureInfo.InvariantCulture));
        if (IsDate(kind) && DateTime.TryParse(left, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.CompareTo(DateTime.Parse(right, CultureInfo.InvariantCulture));
        return string.CompareOrdinal(left, right);
    }
}
