namespace GovData.Testing;

/// <summary>数据资源池 · The stored rows by resource. Every change makes a new version beside the old ones: a reader sees one complete version.</summary>
internal sealed class DataPool
{
    private readonly SortedDictionary<string, List<StoredData>> _versions = new(StringComparer.Ordinal);

    public IEnumerable<StoredData> Current => _versions.Values.Select(v => v[v.Count - 1]);

    public StoredData? Find(string entryCode) => _versions.TryGetValue(entryCode, out var versions) ? versions[versions.Count - 1] : null;

    /// <summary>The version that was the newest then.</summary>
    public StoredData? FindAsOf(string entryCode, DateTimeOffset then) => _versions.TryGetValue(entryCode, out var versions) ? versions.FindLast(v => v.StoredAt <= then) : null;

    public StoredData? Find(string entryCode, int version) => _versions.TryGetValue(entryCode, out var versions) ? versions.Find(v => v.Version == version) : null;

    public void Store(SubmissionRecord submission, PublishedEntry entry, SubmissionCheck check)
    {
        var next = After(Find(entry.Code), submission, entry, check);
        if (!_versions.TryGetValue(entry.Code, out var versions)) _versions.Add(entry.Code, versions = []);
        versions.Add(next);
    }

    /// <summary>Makes a new version of the submissions that stay, in the order they were stored; the versions with what is withdrawn are not read any more.</summary>
    public void Withdraw(SubmissionRecord recalled, PublishedEntry entry, IEnumerable<(SubmissionRecord Submission, PublishedEntry Entry)> stay)
    {
        var versions = _versions[entry.Code];
        var next = versions[versions.Count - 1].Version + 1;
        StoredData? made = null;
        foreach (var (submission, followed) in stay) made = After(made, submission, followed, submission.Check!);
        versions.Clear();
        versions.Add(new StoredData(entry.Code, next, made?.Table ?? new CsvTable([.. entry.ItemNames], []), made?.ReceiptId ?? recalled.Check!.ReceiptId, made?.SubmissionKey ?? recalled.Key, DateTimeOffset.MinValue));
    }

    public void Clear() => _versions.Clear();

    private static StoredData After(StoredData? before, SubmissionRecord submission, PublishedEntry entry, SubmissionCheck check)
    {
        IReadOnlyList<string> columns = [.. entry.ItemNames];
        var held = before is null ? new CsvTable(columns, []) : Arrange(before.Table, columns, entry);
        var incoming = Arrange(check.Table, columns, entry);
        var table = submission.Mode == "DELETION" ? Remove(held, incoming, entry.Keys)
            : submission.Mode == "FULL" || before is null ? incoming
            : Merge(held, incoming, entry.Keys);
        return new StoredData(entry.Code, (before?.Version ?? 0) + 1, table, check.ReceiptId, submission.Key, check.Due);
    }

    /// <summary>The rows in the order of the entry's items, whatever the order and language of the header.</summary>
    private static CsvTable Arrange(CsvTable table, IReadOnlyList<string> columns, PublishedEntry entry)
    {
        var places = columns.Select(name => table.Column(name) is >= 0 and var place ? place : table.Column(entry.Item(name)?.Text("englishName") ?? "")).ToList();
        return new CsvTable(columns, [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. places.Select(p => p >= 0 && p < row.Count ? row[p] : "")])]);
    }

    private static CsvTable Remove(CsvTable before, CsvTable gone, IReadOnlyList<string> keys)
    {
        var key = KeyOf(before, keys);
        var removed = new HashSet<string>(gone.Rows.Select(key), StringComparer.Ordinal);
        return new CsvTable(before.Header, [.. before.Rows.Where(row => !removed.Contains(key(row)))]);
    }

    private static Func<IReadOnlyList<string>, string> KeyOf(CsvTable table, IReadOnlyList<string> keys)
    {
        var places = keys.Select(table.Column).ToList();
        return row => string.Join("\u001F", places.Select(place => row[place]));
    }

    private static CsvTable Merge(CsvTable before, CsvTable incoming, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0) return new CsvTable(before.Header, [.. before.Rows, .. incoming.Rows]);
        var keyOf = KeyOf(before, keys);
        var changed = incoming.Rows.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in before.Rows)
        {
            var key = keyOf(row);
            rows.Add(changed.TryGetValue(key, out var newer) ? newer : row);
            changed.Remove(key);
        }
        return new CsvTable(before.Header, [.. rows, .. changed.Values]);
    }
}
