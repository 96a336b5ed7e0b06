using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>项间关系. Whether the items of one record agree with each other, as the entry says.</summary>
internal static class ConstraintRules
{
    public static readonly QualityRule Ordered = Relation("constraint.ordered", "GovData",
        ("起始大于截止", "The beginning is after the end"),
        ("请核对两项是否填反", "See whether the two were exchanged"));

    public static readonly QualityRule BirthDate = Relation("constraint.birth-date", "GB 11643-1999",
        ("出生日期与公民身份号码第 7 至 14 位不一致", "The date of birth is not that of the citizen identity number (characters 7 to 14)"),
        ("请对照证件核对两项", "Compare both with the document"));

    public static readonly QualityRule Sex = Relation("constraint.sex", "GB 11643-1999",
        ("性别与公民身份号码第 17 位不一致（奇数为男，偶数为女）", "The sex is not that of the citizen identity number (17th character: odd male, even female)"),
        ("请对照证件核对两项", "Compare both with the document"));

    public static readonly QualityRule Unique = Relation("constraint.unique", "GovData",
        ("这几项的值与前面的记录重复", "The values of these items are those of an earlier record"),
        ("请删去重复的记录，或改正其中的值", "Remove the repeated record or correct its values"));

    public static IEnumerable<QualityRule> All => [Ordered, BirthDate, Sex, Unique];

    private static QualityRule Relation(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, source, finding, fix, RuleSet.SecondEdition);
}
