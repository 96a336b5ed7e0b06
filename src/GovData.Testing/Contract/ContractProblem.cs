using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>One row of the contract's table of problem codes.</summary>
internal sealed class ContractProblem(string code, JsonObject row)
{
    public string Code { get; } = code;

    public int Status { get; } = (int)row["status"]!.GetValue<long>();

    public bool IsRetryable { get; } = row["retryable"]!.GetValue<bool>();

    public string WhoCanFix { get; } = row["whoCanFix"]!.GetValue<string>();

    public string Chinese { get; } = row["zh"]!.GetValue<string>();

    public string English { get; } = row["en"]!.GetValue<string>();

    /// <summary>Any operation may answer it.</summary>
    public bool IsCommon { get; } = row["common"]?.GetValue<bool>() ?? false;
}
