namespace GovData.Testing;

/// <summary>The bearer tokens in force: whose they are and until when.</summary>
internal sealed class Tokens(SeededBytes chance)
{
    private readonly Dictionary<string, (MockDepartment Department, MockCarrier? Carrier, DateTimeOffset Expires)> _inForce = new(StringComparer.Ordinal);

    public string Issue(MockDepartment department, MockCarrier? carrier, DateTimeOffset expires)
    {
        var token = Convert.ToHexStringLower(chance.Next(24));
        _inForce.Add(token, (department, carrier, expires));
        return token;
    }

    /// <summary>Whose token it is, and which front-end machine holds it, if one does.</summary>
    public (MockDepartment Department, MockCarrier? Carrier) Holder(string? authorization, DateTimeOffset now)
    {
        const string scheme = "Bearer ";
        if (authorization is null || !authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            throw MockProblems.Refuse("unauthenticated", "The header 'Authorization: Bearer …' is missing; a token comes from POST /v1/token.");
        if (!_inForce.TryGetValue(authorization.Substring(scheme.Length).Trim(), out var held))
            throw MockProblems.Refuse("token-expired", "The token is not known here; ask for a new one.");
        if (now >= held.Expires) throw MockProblems.Refuse("token-expired", $"The token expired at {MockJson.Instant(held.Expires)}; ask for a new one.");
        return (held.Department, held.Carrier);
    }

    public void Void(MockDepartment department)
    {
        foreach (var token in _inForce.Where(t => t.Value.Department == department).Select(t => t.Key).ToList()) _inForce.Remove(token);
    }

    public void Clear() => _inForce.Clear();
}
