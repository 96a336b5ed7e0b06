namespace GovData.Testing;

/// <summary>One operation of the contract: how it is reached and what may be said in it.</summary>
internal sealed class ContractOperation
{
    public string Id { get; set; } = "";

    public string Method { get; set; } = "";

    public PathTemplate Path { get; set; } = new("");

    public string Retry { get; set; } = "";

    public string Signature { get; set; } = "";

    /// <summary>Where the key of a keyed write stands: <c>path</c> or <c>Idempotency-Key</c>.</summary>
    public string KeyIn { get; set; } = "";

    /// <summary>The problem codes of this operation, beside the common ones.</summary>
    public IReadOnlyList<string> Problems { get; set; } = [];

    public string Profile { get; set; } = "";

    public bool IsAvailable { get; set; }

    public bool NeedsToken { get; set; }

    /// <summary>Whether a front-end machine may call it for its department.</summary>
    public bool IsForCarriers { get; set; }

    public string Link { get; set; } = "";

    public IReadOnlyList<ContractParameter> Parameters { get; set; } = [];

    public ContractBody? Request { get; set; }

    /// <summary>By status as written in the contract: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public IReadOnlyDictionary<string, ContractBody> Answers { get; set; } = new Dictionary<string, ContractBody>();

    public ContractBody? AnswerFor(int status)
    {
        if (Answers.TryGetValue(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out var exact)) return exact;
        if (Answers.TryGetValue($"{status / 100}XX", out var family)) return family;
        return Answers.TryGetValue("default", out var fallback) ? fallback : null;
    }
}
