using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether a sheet can be read as a department's list, and what of it could not.</summary>
internal static class SheetRules
{
    private const string Source = GuideElement.Guide;

    public static readonly QualityRule NoHeader = new("list.sheet-header", RuleSeverity.Fatal, Source,
        ("没有找到表头：前 20 行中没有含“信息资源名称”等列名的一行", "There is no header: none of the first 20 rows names the columns, the title of the resource among them"),
        ("请保留模板的列名（可用 govdata catalog template 生成模板），并核对工作表", "Keep the column names of the template (govdata catalog template makes one), and see that it is the right sheet"),
        RuleSet.SecondEdition);

    public static readonly QualityRule TooLarge = new("list.sheet-too-large", RuleSeverity.Fatal, "GovData",
        ("清单超过一百万行或 256 MiB，未导入", "The list has more than a million rows or 256 MiB and was not imported"),
        ("请核对是否误选了数据表；确为清单的，请分几份导入", "See whether it is a data table instead; a list is imported in parts"),
        RuleSet.SecondEdition);

    public static readonly QualityRule ColumnUnknown = Warning("list.sheet-column-unknown", Source,
        ("列名不认识，其值作为扩展元数据保留", "The column is not known; its values are kept as extension metadata"),
        ("请核对列名；确为本地扩展元数据的可以保留", "Check its name; a local element may stay"));

    public static readonly QualityRule ColumnUnnamed = Error("list.sheet-column-unnamed", Source,
        ("没有列名的列中有内容，未导入", "A cell stands in a column without a name and was not imported"),
        ("请补上列名，或删去该列", "Name the column, or remove it"));

    public static readonly QualityRule ColumnDoubled = Error("list.sheet-column-doubled", Source,
        ("有几列是同一个元素，只读取第一列", "Several columns are the same element; only the first was read"),
        ("请只保留一列，或改正列名", "Keep one of them, or correct its name"));

    public static readonly QualityRule Value = Error("list.sheet-value", Source,
        ("单元格的内容读不懂，未导入", "The cell can't be understood and was not imported"),
        ("请按填写说明改正：日期如 2026-11-22，是否类填“是”或“否”", "Correct it: dates like 2026-11-22, yes or no in Chinese, as the second sheet of the template says"));

    public static readonly QualityRule ValueDiffers = Error("list.sheet-value-differs", Source,
        ("同一条目各行的内容不一致，只取第一个", "The rows of one entry differ in what is the entry's; the first was taken"),
        ("请把条目的各行改成一致，或把不同的条目改成不同的名称", "Make the rows of the entry agree, or give different entries different titles"));

    public static readonly QualityRule Example = Warning("list.sheet-example", Source,
        ("这是模板中的示例，未导入", "This is the example of the template; it was not imported"),
        ("可以删去示例行", "Remove the rows of the example"));

    public static IEnumerable<QualityRule> All => [NoHeader, TooLarge, ColumnUnknown, ColumnUnnamed, ColumnDoubled, Value, ValueDiffers, Example];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Error, source, finding, fix, RuleSet.SecondEdition);

    private static QualityRule Warning(string id, string source, (string, string) finding, (string, string) fix) =>
        new(id, RuleSeverity.Warning, source, finding, fix, RuleSet.SecondEdition);
}
