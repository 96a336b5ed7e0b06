using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What was seen in a table when an entry was drafted from it, and can't be seen in the entry.</summary>
internal static class DraftRules
{
    public static readonly QualityRule MostlyIdentifier = new("draft.mostly-identifier", RuleSeverity.Warning, "数据安全法第三十八条",
        ("多数值（但不是全部）是公民身份号码或统一社会信用代码，起草的条目已将该项标为敏感（样例为标识类型和个数）", "Most values, though not all, are citizen identity numbers or unified social credit codes; the draft marks the item sensitive (shown are the kind and how many)"),
        ("请核对不是的值；该项确为此标识的，请写明标识类型，长度为 18", "Check the values that are not; where the item is this identifier state its kind, with a length of 18"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [MostlyIdentifier];
}
