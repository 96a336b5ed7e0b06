using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether what an entry declares beyond the guide (patterns, ranges, constraints: the contract's members) can be judged by.</summary>
internal static class DeclarationRules
{
    private const string Contract = "docs/contract/center-api.yaml";

    public static readonly QualityRule Pattern = Error("entry.item-pattern",
        ("格式不是正确的正则表达式", "The pattern is not a valid regular expression"),
        ("请按 ECMA-262 的写法改正，如 [A-Z]{2}[0-9]{6}；整个值须与之相符", "Correct it as ECMA-262 writes them, such as [A-Z]{2}[0-9]{6}; the whole value has to fit"));

    public static readonly QualityRule RangeType = Error("entry.item-range-type",
        ("该数据类型没有大小之分，却写了最小值或最大值", "The data type has no order, yet a minimum or maximum is stated"),
        ("请删去，或改为数值、日期、日期时间类型", "Remove them, or make it a number, a date, or a date and time"));

    public static readonly QualityRule RangeValue = Error("entry.item-range-value",
        ("最小值或最大值不符合数据类型", "The minimum or maximum is no value of the data type"),
        ("请写成该类型的值，如 0、2020-01-01", "Write it as a value of the type, such as 0 or 2020-01-01"));

    public static readonly QualityRule RangeOrder = Error("entry.item-range-order",
        ("最小值大于最大值", "The minimum is above the maximum"),
        ("请核对两者是否写反", "See whether the two are swapped"));

    public static readonly QualityRule ConstraintKindMissing = Error("entry.constraint-kind-missing",
        ("约束没有写明类别", "A constraint does not say what must hold"),
        ("请写明先后有序、出生日期一致、性别一致或组合唯一", "State whether items are ordered, agree with the citizen identity number, or are unique together"));

    public static readonly QualityRule ConstraintKindUnknown = Warning("entry.constraint-kind-unknown",
        ("约束类别不认识，未按其判定", "The kind of constraint is not known; tables are not judged by it"),
        ("请升级 SDK，或核对类别", "Upgrade the SDK, or check the kind"));

    public static readonly QualityRule ConstraintItems = Error("entry.constraint-items",
        ("约束所列信息项的个数不对、重复，或条目中没有", "The items of a constraint are too few or many, repeated, or not among those of the entry"),
        ("请写信息项的中文名称：先后、出生日期、性别各两项，组合唯一至少两项", "Name items in Chinese: two for order, birth date and sex, two or more for unique together"));

    public static readonly QualityRule ConstraintTypes = Error("entry.constraint-types",
        ("信息项的类型与约束不符", "The types of the items don't fit the constraint"),
        ("先后须同为数值、日期或日期时间；出生日期、性别须为公民身份号码和相应的日期、代码", "Order needs two numbers, dates, or dates and times; birth date and sex need a citizen identity number first, then a date or a code"));

    public static IEnumerable<QualityRule> All =>
        [Pattern, RangeType, RangeValue, RangeOrder, ConstraintKindMissing, ConstraintKindUnknown, ConstraintItems, ConstraintTypes];

    private static QualityRule Error(string id, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, Contract, finding, fix, RuleSet.SecondEdition);

    private static QualityRule Warning(string id, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Warning, Contract, finding, fix, RuleSet.SecondEdition);
}
