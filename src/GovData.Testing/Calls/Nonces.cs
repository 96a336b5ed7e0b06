namespace GovData.Testing;

/// <summary>The one-time numbers seen, remembered as long as their time could still be accepted.</summary>
internal sealed class Nonces
{
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    public bool Use(string nonce, DateTimeOffset now, TimeSpan skew)
    {
        foreach (var old in _seen.Where(n => n.Value < now).Select(n => n.Key).ToList()) _seen.Remove(old);
        if (_seen.ContainsKey(nonce)) return false;
        _seen.Add(nonce, now + skew + skew);
        return true;
    }

    public void Clear() => _seen.Clear();
}
