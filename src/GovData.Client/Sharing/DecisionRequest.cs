using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>审核内容 (what a provider decides). Narrowing says at least one of items, last day and queries; refusing and returning say why.</summary>
public class DecisionRequest
{
    /// <summary>决定结果: what is decided.</summary>
    public DecisionOutcome Outcome { get; set; } = DecisionOutcome.Of("");

    /// <summary>理由: why; needed when refusing or returning.</summary>
    public string? Reason { get; set; }

    /// <summary>审核人工号: staff number of who decided; never an identity number, which is refused.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>部分同意的信息项: the items granted, when narrowed; none leaves them as asked for.</summary>
    [JsonIgnore]
    public IList<string> Items { get; set => field = value ?? []; } = [];

    /// <summary>部分同意的截止日: the last day granted, when narrowed.</summary>
    public CivilDate? ValidTo { get; set; }

    /// <summary>部分同意的次数: the queries granted, when narrowed.</summary>
    public int? MaxQueries { get; set; }

    [JsonInclude, JsonPropertyName("items")]
    internal IList<string>? NarrowedItems => Items.Count > 0 ? Items : null;

    /// <summary>The outcome.</summary>
    public override string ToString() => $"{Outcome}";
}
