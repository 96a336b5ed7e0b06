namespace GovData.Testing;

/// <summary>剧本 · What is to happen to the next calls: outcomes are used up one by one, in order, per operation.</summary>
public sealed class MockOutcomes
{
    private readonly Dictionary<string, Queue<MockOutcome>> _next = new(StringComparer.Ordinal);
    private readonly object _sync = new();

    internal MockOutcomes()
    {
    }

    /// <summary>Scripts the next calls of an operation, one outcome for each.</summary>
    /// <exception cref="ArgumentException">The contract has no such operation.</exception>
    public void Next(string operationId, params MockOutcome[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        if (CenterContract.Current.Find(operationId) is null)
            throw new ArgumentException($"The contract has no operation '{operationId}'.", nameof(operationId));
        lock (_sync)
        {
            if (!_next.TryGetValue(operationId, out var queue)) _next.Add(operationId, queue = new Queue<MockOutcome>());
            foreach (var outcome in outcomes) queue.Enqueue(outcome);
        }
    }

    /// <summary>How many scripted outcomes have not struck yet.</summary>
    public int Pending
    {
        get
        {
            lock (_sync) return _next.Values.Sum(q => q.Count);
        }
    }

    internal MockOutcome? Take(string operationId)
    {
        lock (_sync) return _next.TryGetValue(operationId, out var queue) && queue.Count > 0 ? queue.Dequeue() : null;
    }

    internal void Clear()
    {
        lock (_sync) _next.Clear();
    }
}
