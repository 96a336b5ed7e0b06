namespace GovData.Testing;

/// <summary>Counts a department's requests in any 60 seconds of the mock's clock.</summary>
internal sealed class RateLimiter(MockLimits limits)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _requests = new(StringComparer.Ordinal);

    public void Take(string department, DateTimeOffset now)
    {
        if (!_requests.TryGetValue(department, out var recent)) _requests.Add(department, recent = new Queue<DateTimeOffset>());
        while (recent.Count > 0 && now - recent.Peek() >= Window) recent.Dequeue();
        if (recent.Count >= limits.RequestsPerMinute)
            throw MockProblems.RefuseFor("rate-limited", $"{limits.RequestsPerMinute} requests in 60 seconds are used up.", recent.Peek() + Window - now);
        recent.Enqueue(now);
    }

    public void Clear() => _requests.Clear();
}
