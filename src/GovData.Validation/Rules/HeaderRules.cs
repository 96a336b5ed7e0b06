using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether the columns are those of the entry, and whether the entry itself can be judged by.</summary>
internal static class HeaderRules
{
    private const string Guide = "发改高技术〔2017〕1272号";

    public static readonly QualityRule NoneKnown = new("header.none", RuleSeverity.Fatal, Guide,
        ("第一行没有一个列名是目录条目的信息项", "No column name in the first line is an item of the entry"),
        ("请确认文件与条目对应，且第一行就是列名；列名之上有表标题或 sep= 行的，请删去该行，工作簿也可用选项 HeaderRow（命令行 --header-row）指明列名在第几行；数据不在第一个可见工作表的，用选项 Sheet（命令行 --sheet）指明", "See that file and entry belong together and that the first line holds the column names; remove a title or a line sep= above them, or in a workbook say which row holds them (option HeaderRow, on the command line --header-row), and which sheet where it is not the first visible one (option Sheet, --sheet)"));

    public static readonly QualityRule NoSuchRow = new("header.no-row", RuleSeverity.Fatal, "ISO/IEC 29500",
        ("指定为列名的那一行是空的，或在工作表的最后一行之后（样例为指定的行）", "The row that was said to hold the column names is empty, or lies below the last one of the sheet (shown is its number)"),
        ("请核对行号（选项 HeaderRow，命令行 --header-row）；不指定时，第一个有内容的行是列名", "Check the number (option HeaderRow, on the command line --header-row); without it the first row with a value holds the names"), RuleSet.SecondEdition);

    public static readonly QualityRule Missing = new("header.missing", RuleSeverity.Error, Guide,
        ("缺少信息项对应的列", "The item has no column"),
        ("请增加该列，列名用信息项的中文或英文名称", "Add the column under the Chinese or English name of the item"));

    public static readonly QualityRule Doubled = new("header.doubled", RuleSeverity.Error, Guide,
        ("信息项有多列，只判定第一列", "The item has several columns; only the first was judged"),
        ("请只保留一列", "Keep one of them"));

    public static readonly QualityRule Unmatched = new("header.unmatched", RuleSeverity.Error, Guide,
        ("列名不是目录条目的信息项，或没有列名（样例写作 #第几列），该列未判定", "The column is no item of the entry, or has no name (shown as # and its number), and was not judged"),
        ("请改正列名，或删除整列：只汇聚责任清单所列的信息项", "Correct the name or remove the column: only the items of the responsibility list are collected"));

    public static readonly QualityRule TypeUnknown = new("entry.type-unknown", RuleSeverity.Warning, Guide,
        ("目录条目中该信息项的数据类型不认识，未按类型判定", "The entry gives the item a data type that isn't known; it was not judged by type"),
        ("请条目编制人改正数据类型，如 C(18)、N(10,2)、D", "Let the author of the entry correct the type, for example C(18), N(10,2), D"));

    public static readonly QualityRule IdentifierUnknown = new("entry.identifier-unknown", RuleSeverity.Warning, Guide,
        ("目录条目中该信息项的标识类型不认识，未按标识判定", "The entry gives the item an identifier kind that isn't known; it was not judged as one"),
        ("请升级 SDK，或请条目编制人核对标识类型", "Upgrade the SDK, or let the author of the entry check the kind"));

    public static readonly QualityRule PatternUnreadable = Doubt("skipped.pattern",
        ("目录条目中该信息项的格式不是正则表达式，未按格式判定", "The entry gives the item a pattern that is no regular expression; it was not judged by it"),
        ("请条目编制人改正格式", "Let the author of the entry correct the pattern"));

    public static readonly QualityRule RangeUnreadable = Doubt("skipped.range",
        ("目录条目中该信息项的取值范围与类型不符或上下限颠倒，未按范围判定", "The bounds the entry gives the item are not of its type, or exchanged; it was not judged by them"),
        ("请条目编制人改正最小值和最大值", "Let the author of the entry correct minimum and maximum"));

    public static readonly QualityRule CodeListMissing = Doubt("skipped.code-list",
        ("没有提供该信息项引用的代码表，未按代码表判定", "The code list that the item refers to was not supplied; it was not judged by it"),
        ("请在校验选项 CodeLists 中提供该代码表（命令行不能提供：该项请由程序校验）", "Supply the list in the option CodeLists (the command line can't: let a program judge this item)"));

    public static readonly QualityRule ConstraintUnknown = Doubt("skipped.constraint",
        ("目录条目中有一条约束不认识，或所列信息项不存在、类型不符，未按该约束判定", "A constraint of the entry isn't known, or its items don't exist or don't fit; it was not judged by"),
        ("请升级 SDK，或请条目编制人核对约束", "Upgrade the SDK, or let the author of the entry check its constraints"));

    public static IEnumerable<QualityRule> All =>
        [NoneKnown, NoSuchRow, Missing, Doubled, Unmatched, TypeUnknown, IdentifierUnknown, PatternUnreadable, RangeUnreadable, CodeListMissing, ConstraintUnknown];

    private static QualityRule Doubt(string id, (string, string) finding, (string, string) fix) => new(id, RuleSeverity.Warning, Guide, finding, fix, RuleSet.SecondEdition);
}
