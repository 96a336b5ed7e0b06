using System.Collections;

namespace GovData.Testing;

/// <summary>What the mock center received, in order; safe to read while requests arrive.</summary>
public sealed class MockJournal : IReadOnlyList<MockJournalEntry>
{
    private readonly List<MockJournalEntry> _entries = [];
    private readonly object _sync = new();
    private long _number;

    internal MockJournal()
    {
    }

    /// <summary>The most entries kept; the oldest go first. Default 10,000.</summary>
    public int Capacity { get; set; } = 10_000;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            lock (_sync) return _entries.Count;
        }
    }

    /// <inheritdoc/>
    public MockJournalEntry this[int index]
    {
        get
        {
            lock (_sync) return _entries[index];
        }
    }

    /// <summary>The requests of one operation, in order.</summary>
    public IReadOnlyList<MockJournalEntry> Of(string operationId) => [.. this.Where(e => e.Operation == operationId)];

    /// <summary>How often the center carried out the write of this operation and key: 1 is what exactly-once means.</summary>
    public int Effects(string operationId, string key) => this.Count(e => e.Operation == operationId && e.Key == key && e.HadEffect);

    /// <inheritdoc/>
    public IEnumerator<MockJournalEntry> GetEnumerator()
    {
        lock (_sync) return _entries.ToList().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(MockJournalEntry entry)
    {
        lock (_sync)
        {
            entry.Number = ++_number;
            _entries.Add(entry);
            if (_entries.Count > Capacity) _entries.RemoveRange(0, _entries.Count - Capacity);
        }
    }

    internal void Clear()
    {
        lock (_sync) _entries.Clear();
    }
}
