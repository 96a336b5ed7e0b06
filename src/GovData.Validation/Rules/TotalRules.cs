using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>控制总数. Whether a table holds what its sender counted.</summary>
internal static class TotalRules
{
    public static readonly QualityRule Rows = Total("total.rows",
        ("记录数与控制总数不同", "The number of records is not the control total"),
        ("请核对导出条件，确认没有漏行、重复或被截断", "Check how it was exported: rows may be missing, doubled or cut off"));

    public static readonly QualityRule Sum = Total("total.sum",
        ("合计与控制总数不同", "The sum is not the control total"),
        ("请核对该列的数值与单位，确认没有漏行、重复或被截断", "Check the values and units of the column: rows may be missing, doubled or cut off"));

    public static readonly QualityRule NoRows = new("table.no-rows", RuleSeverity.Warning, "GovData",
        ("只有列名，没有记录", "There is a header but no record"),
        ("确实没有数据的可以提交；否则请重新导出", "It can be submitted where there really are no data; otherwise export it anew"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [NoRows, Rows, Sum];

    private static QualityRule Total(string id, (string, string) finding, (string, string) fix) => new(id, RuleSeverity.Error, "GovData", finding, fix, RuleSet.SecondEdition);
}
