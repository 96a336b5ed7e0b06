namespace GovData.Client;

/// <summary>问题 (how often one rule was broken in one item), as the center's check counts it.</summary>
public class SubmissionFinding
{
    /// <summary>信息项: the item; null when the finding is about the file or whole rows.</summary>
    public string? Item { get; set; }

    /// <summary>规则: the rule.</summary>
    public string Rule { get; set; } = "";

    /// <summary>严重程度: <c>WARNING</c>, <c>ERROR</c>, <c>FATAL</c>; others are possible and are not warnings.</summary>
    public string Severity { get; set; } = "";

    /// <summary>次数: how often.</summary>
    public long Count { get; set; }

    /// <summary>Item, rule and count.</summary>
    public override string ToString() => $"{Item} {Rule} {Count}";
}
