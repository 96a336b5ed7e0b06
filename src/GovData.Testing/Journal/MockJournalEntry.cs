namespace GovData.Testing;

/// <summary>One request as the mock center received it, and how it ended. Credentials in headers are masked.</summary>
public sealed class MockJournalEntry
{
    /// <summary>The number of the request, from 1.</summary>
    public long Number { get; set; }

    /// <summary>When it arrived, by the mock's clock.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The operation of the contract, or empty when no operation matched.</summary>
    public string Operation { get; set; } = "";

    /// <summary>The method.</summary>
    public string Method { get; set; } = "";

    /// <summary>The path with its query.</summary>
    public string Target { get; set; } = "";

    /// <summary>The department whose token came with it, or empty.</summary>
    public string Department { get; set; } = "";

    /// <summary>The front-end machine whose token it was, or empty where the department's own system called.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>The number of the attempt by <c>X-Attempt</c>, or 0.</summary>
    public int Attempt { get; set; }

    /// <summary>The trace id, constant over the attempts of one call.</summary>
    public string TraceId { get; set; } = "";

    /// <summary>The key: the one in the path, or the <c>Idempotency-Key</c>, or empty.</summary>
    public string Key { get; set; } = "";

    /// <summary>The digest of the body's bytes, <c>sha-256:…</c>, or empty without a body.</summary>
    public string Digest { get; set; } = "";

    /// <summary>The headers, credentials masked.</summary>
    public IDictionary<string, string> Headers { get; set => field = value ?? None(); } = None();

    /// <summary>The bytes of the body; empty for the token request, whose body is a credential.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>The status that was answered, or 0 when the connection broke before the center acted.</summary>
    public int Status { get; set; }

    /// <summary>The problem code of a refusal, or empty.</summary>
    public string Problem { get; set; } = "";

    /// <summary>Whether a write was carried out: false for reads, refusals and repeats.</summary>
    public bool HadEffect { get; set; }

    /// <summary>How it ended.</summary>
    public MockJournalOutcome Outcome { get; set; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"#{Number} {(!string.IsNullOrEmpty(Operation) ? Operation : Method + " " + Target)} attempt {Attempt} key '{Key}' -> {Outcome} {Status} {Problem}".TrimEnd();

    private static Dictionary<string, string> None() => new(StringComparer.OrdinalIgnoreCase);
}
