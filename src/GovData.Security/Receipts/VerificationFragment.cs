using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>检查项 (one check of a verification and what came of it, contract schema Fragment).</summary>
public sealed class VerificationFragment
{
    /// <summary>What was checked, such as <c>identifier</c>, <c>registry</c>, <c>holder</c>, <c>digest</c>, <c>state</c>.</summary>
    [JsonRequired]
    public string Check { get; set; } = "";

    /// <summary>What came of it.</summary>
    [JsonRequired]
    public FragmentResult Result { get; set; } = FragmentResult.Unknown;

    /// <summary>Why, as a stable code.</summary>
    [JsonRequired]
    public string Code { get; set; } = "";

    /// <summary>What it rests on, without personal data; null where there is nothing to say.</summary>
    public string? Evidence { get; set; }

    /// <summary>Check, result and code.</summary>
    public override string ToString() => $"{Check} {Result} {Code}";
}
