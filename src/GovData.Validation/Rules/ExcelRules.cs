using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What a spreadsheet does to identifiers and codes that it takes for numbers.</summary>
internal static class ExcelRules
{
    private const string Fix = "请从源系统重新导出，在电子表格中先把该列设为“文本”再粘贴；已丢失的位数无法恢复";
    private const string FixInEnglish = "Export it anew from the source and make the column text before pasting; digits that are lost can't be restored";

    public static readonly QualityRule Exponent = Damage("excel.exponent",
        ("标识或代码被电子表格写成了科学计数法（如 4.4E+17）", "A spreadsheet has written the identifier or code with an exponent, as 4.4E+17"));

    public static readonly QualityRule ZeroedTail = Damage("excel.zeroed-tail",
        ("第 16 位起都是 0：电子表格只保留 15 位数字", "All digits from the 16th on are 0: a spreadsheet keeps 15 of them"));

    public static readonly QualityRule LostZero = Damage("excel.lost-zero",
        ("电子表格去掉了开头的 0", "A spreadsheet has dropped the zeros at the front"),
        ("请按原件补上开头的 0，或从源系统重新导出，在电子表格中先把该列设为“文本”再粘贴", "Put the zeros back by the original, or export it anew from the source and make the column text before pasting"));

    public static readonly QualityRule LongNumber = new("excel.long-number", RuleSeverity.Warning, "GovData",
        ("单元格是超过 15 位的数字，第 16 位起可能已被电子表格改成 0", "The cell is a number of more than 15 digits; a spreadsheet may have made those from the 16th on zeros"),
        ("请对照原件核对，与原件一致的不必修改；不一致的，请从源系统重新导出，在电子表格中先把该列设为“文本”再粘贴", "Compare it with the original and leave it if they agree; otherwise export it anew from the source and make the column text before pasting"),
        RuleSet.SecondEdition);

    public static readonly QualityRule Uncalculated = new("excel.uncalculated", RuleSeverity.Error, "ISO/IEC 29500",
        ("单元格是公式，文件里没有它的计算结果", "The cell is a formula, and the file has no result of it"),
        ("请用电子表格软件打开并保存，或把公式改成值", "Open and save the file with a spreadsheet program, or replace the formula by its value"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [Exponent, ZeroedTail, LostZero, LongNumber, Uncalculated];

    private static QualityRule Damage(string id, (string, string) finding, (string, string)? fix = null) =>
        new(id, RuleSeverity.Error, "GovData", finding, fix ?? (Fix, FixInEnglish), RuleSet.SecondEdition);
}
