using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Validation;

/// <summary>问题计数. How often one rule was broken in one item, with the first samples.</summary>
public class FindingCount
{
    /// <summary>信息项. The item; several joined by <c>+</c> for a compound key; null when the rule is about the file or whole records.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Item { get; set; }

    /// <summary>规则编号. The rule; its texts are in <see cref="RuleSet"/>.</summary>
    public string Rule { get; set; } = "";

    /// <summary>严重程度. How much it weighs.</summary>
    public RuleSeverity Severity { get; set; } = RuleSeverity.Error;

    /// <summary>次数. How often, whatever the number of samples.</summary>
    public long Count { get; set; }

    /// <summary>样例. The first findings, in the order of the file; capped.</summary>
    public IList<FindingSample> Samples { get; set; } = new List<FindingSample>();

    /// <summary>The item, the rule and the count.</summary>
    public override string ToString() => $"{Item} {Rule} {Count}";
}
