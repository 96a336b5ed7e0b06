namespace GovData.Ledger.Tests;

/// <summary>What differs between two lists of rows, by dictionaries in memory.</summary>
internal sealed class ContentOracle
{
    public ContentOracle(IReadOnlyList<PermitRow> here, IReadOnlyList<PermitRow> there)
    {
        var stored = there.ToDictionary(row => row.Number);
        OnlyThere = [.. stored.Keys.Except(here.Select(row => row.Number)).Order(StringComparer.Ordinal)];
        foreach (var group in here.Select((row, at) => (Row: row, Number: at + 1)).GroupBy(one => one.Row.Number))
        {
            if (!stored.TryGetValue(group.Key, out var known))
            {
                OnlyHere.AddRange(group.Select(one => one.Number));
                continue;
            }
            var others = group.ToList();
            var same = others.FindIndex(one => one.Row == known);
            if (same >= 0) others.RemoveAt(same);
            if (same < 0) OtherValues.Add(others[0].Number);
            Repeated.AddRange(others.Skip(same < 0 ? 1 : 0).Select(one => one.Number));
        }
    }

    public List<int> OnlyHere { get; } = [];

    public List<string> OnlyThere { get; }

    public List<int> OtherValues { get; } = [];

    public List<int> Repeated { get; } = [];

    /// <summary>The counts, and every row by its number.</summary>
    public string Story => $"{OnlyHere.Count} {OnlyThere.Count} {OtherValues.Count} {Repeated.Count}: {Text(OnlyHere)} / {Text(OtherValues)} / {Text(Repeated)} / {string.Join(' ', OnlyThere)}";

    public static string StoryOf(ContentReconciliation result) =>
        $"{result.OnlyHere} {result.OnlyThere} {result.OtherValues} {result.Repeated}: {Text(Rows(result, ContentDifferenceKind.OnlyHere))} / {Text(Rows(result, ContentDifferenceKind.OtherValues))} / "
        + $"{Text(Rows(result, ContentDifferenceKind.Repeated))} / {string.Join(' ', result.Differences.Where(d => d.Kind == ContentDifferenceKind.OnlyThere).Select(d => Assert.Single(d.Key)).Order(StringComparer.Ordinal))}";

    private static IEnumerable<int> Rows(ContentReconciliation result, ContentDifferenceKind kind) => result.Differences.Where(d => d.Kind == kind).Select(d => (int)d.Row!.Value);

    private static string Text(IEnumerable<int> rows) => string.Join(' ', rows.Order());
}
