namespace GovData.Testing;

/// <summary>数据资源池 · The stored rows by resource. Every change makes a new version beside the old ones: a reader sees one complete version.</summary>
internal sealed class DataPool
{
    private readonly SortedDictionary<string, List<StoredData>> _versions = new(StringComparer.Ordinal);

    public IEnumerable<StoredData> Current => _versions.Values.Select(v => v[v.Count - 1]);

    public StoredData? Find(string entryCode) => _versions.TryGetValue(entryCode, out var versions) ? versions[versions.Count - 1] : null;

    public StoredData? Find(string entryCode, int version) => _versions.TryGetValue(entryCode, out var versions) ? versions.Find(v => v.Version == version) : null;

    public void Store(SubmissionRecord submission, PublishedEntry entry, SubmissionCheck check)
    {
        var columns = entry.ItemNames.ToList();
        var incoming = Arrange(check.Table, columns, entry);
        var before = Find(entry.Code);
        var table = submission.Mode == "FULL" || before is null ? incoming : Merge(before.Table, incoming, entry.Keys);
        if (!_versions.TryGetValue(entry.Code, out var versions)) _versions.Add(entry.Code, versions = []);
        versions.Add(new StoredData(entry.Code, versions.Count + 1, table, check.ReceiptId, submission.Key));
    }

    public void Clear() => _versions.Clear();

    /// <summary>The rows in the order of the entry's items, whatever the order and language of the header.</summary>
    private static CsvTable Arrange(CsvTable table, IReadOnlyList<string> columns, PublishedEntry entry)
    {
        var places = columns.Select(name => table.Column(name) is >= 0 and var place ? place : table.Column(entry.Item(name)?.Text("englishName") ?? "")).ToList();
        return new CsvTable(columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. places.Select(p => p >= 0 && p < row.Count ? row[p] : "")])]);
    }

    private static CsvTable Merge(CsvTable before, CsvTable incoming, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0) return new CsvTable(before.Header, [.. before.Rows, .. incoming.Rows]);
        var places = keys.Select(before.Column).ToList();
        string Key(IReadOnlyList<string> row) => string.Join("\u001F", places.Select(p => row[p]));
        var changed = incoming.Rows.GroupBy(Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in before.Rows)
        {
            var key = Key(row);
            rows.Add(changed.TryGetValue(key, out var newer) ? newer : row);
            changed.Remove(key);
        }
        return new CsvTable(before.Header, [.. rows, .. changed.Values]);
    }
}
