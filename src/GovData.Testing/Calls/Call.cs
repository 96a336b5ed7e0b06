using System.Text.Json;

namespace GovData.Testing;

/// <summary>One request that passed the router, the contract's strictness and the guards, on its way to its handler.</summary>
internal sealed class Call
{
    public CenterServices Center { get; set; } = null!;

    public ContractOperation Operation { get; set; } = null!;

    public MockRequest Request { get; set; } = null!;

    public IReadOnlyDictionary<string, string> Path { get; set; } = null!;

    public IReadOnlyDictionary<string, string> Query { get; set; } = null!;

    /// <summary>The JSON body, validated; undefined where there is none.</summary>
    public JsonElement Body { get; set; }

    /// <summary>Whose token came with it; null where the operation needs none.</summary>
    public MockDepartment? Caller { get; set; }

    public DateTimeOffset Now { get; set; }

    public string TraceId { get; set; } = "";

    /// <summary>Set by handlers that compare repeats themselves.</summary>
    public bool IsRepeat { get; set; }

    public CancellationToken Cancellation { get; set; }

    public MockDepartment Department => Caller ?? throw new InvalidOperationException($"{Operation.Id} has no department.");

    /// <summary>The key of the write, where the contract says it stands; of a read, the key in its path.</summary>
    public string Key => Operation.KeyIn == "Idempotency-Key"
        ? Request.Header("Idempotency-Key") ?? ""
        : Path.TryGetValue("key", out var key) || Path.TryGetValue("year", out key) ? key : "";
}
