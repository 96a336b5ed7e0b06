using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether a value is what its item says.</summary>
internal static class CellRules
{
    private const string Types = "发改高技术〔2017〕1272号, 8 信息项信息";

    public static readonly QualityRule Required = Error("required", Types,
        ("必填项没有值", "A required value is missing"),
        ("请补填；确无此值的，请与目录编制人商定该项是否必填", "Fill it in; where there is none, agree with the author of the entry whether it is required"));

    public static readonly QualityRule Nul = Error("text.nul", "RFC 4180, 2.7",
        ("值中有空字符（字节 00）", "The value holds a NUL (byte 00)"),
        ("请从源系统重新导出；文件可能损坏，或曾按另一种编码读写", "Export it anew from the source; the file may be damaged or was read in another encoding"));

    public static readonly QualityRule Length = Error("length.max", Types,
        ("字符数超过规定长度", "The value has more characters than allowed"),
        ("请按信息项的长度缩短；确需更长的，请申请变更目录条目", "Shorten it to the length of the item, or apply for a change of the entry"));

    public static readonly QualityRule Decimal = Error("type.decimal", Types,
        ("不是数值", "The value is not a number"),
        ("只写数字、负号和小数点，如 -1234.50；不写千分位逗号、单位和货币符号", "Write digits, a minus sign and a point only, such as -1234.50; no separators, units or currency signs"));

    public static readonly QualityRule Float = Error("type.float", Types,
        ("不是浮点数", "The value is not a floating-point number"),
        ("请写成 0.5 或 1.5E-3 的形式", "Write it like 0.5 or 1.5E-3"));

    public static readonly QualityRule Integer = Error("type.integer", Types,
        ("不是整数，或超出 64 位整数的范围", "The value is not a whole number, or not one of 64 bits"),
        ("只写数字和负号，如 -12；不写小数点、千分位逗号和单位", "Write digits and a minus sign only, such as -12; no point, separators or units"));

    public static readonly QualityRule Digits = Error("number.digits", Types,
        ("整数位或小数位超过规定位数", "The number has more digits, or more decimals, than allowed"),
        ("请按信息项的精度四舍五入，或核对单位（元、万元）", "Round it to the precision of the item, or check the unit"));

    public static readonly QualityRule Date = Error("type.date", "GB/T 7408.1-2023",
        ("不是日期", "The value is not a date"),
        ("请写成 YYYY-MM-DD，如 2026-11-22，并确认有这一天；工作簿里成了 46348 之类数字的，请把单元格设为日期格式", "Write it as YYYY-MM-DD, such as 2026-11-22, and see that the day exists; where a workbook has a number such as 46348, format the cell as a date"));

    public static readonly QualityRule DateTime = Error("type.date-time", "GB/T 7408.1-2023",
        ("不是日期时间", "The value is not a date and time"),
        ("请写成 YYYY-MM-DD HH:MM:SS，如 2026-11-22 08:00:00", "Write it as YYYY-MM-DD HH:MM:SS, such as 2026-11-22 08:00:00"));

    public static readonly QualityRule Logical = Error("type.logical", Types,
        ("不是逻辑值", "The value is not a logical value"),
        ("请写 true 或 false（也可写 1 或 0）", "Write true or false (1 or 0 will do)"));

    public static readonly QualityRule CodeSet = Error("code-set", Types,
        ("不在码表之内", "The value is not in the code set"),
        ("请改用信息项码表中的代码，写代码而不是名称", "Use a code of the item's code set: the code, not its name"));

    public static readonly QualityRule UniqueKey = Error("key.unique", Types,
        ("主键与前面的记录重复", "The key is that of an earlier record"),
        ("请删去重复的记录，或改正主键", "Remove the repeated record, or correct its key"));

    public static readonly QualityRule FillerRequired = Error("filler.required", Types,
        ("必填项里是占位值（如“暂无”“-”），等于没有值", "A required value is a filler, such as N/A or -, which is no value"),
        ("请补填真实的值；确无此值的，请与目录编制人商定该项是否必填", "Give the true value; where there is none, agree with the author of the entry whether it is required"), RuleSet.SecondEdition);

    public static readonly QualityRule Filler = new("filler", RuleSeverity.Warning, Types,
        ("值是占位值（如“暂无”“-”）", "The value is a filler, such as N/A or -"),
        ("没有值的请留空，不写占位值", "Leave it empty where there is no value"), RuleSet.SecondEdition);

    public static readonly QualityRule Spaces = Error("value.spaces", Types,
        ("值的前后有空格（半角或全角）", "There are spaces before or after the value, half or full width"),
        ("请删去前后的空格；电子表格中可用 TRIM 函数", "Remove the spaces; in a spreadsheet the function TRIM does it"), RuleSet.SecondEdition);

    public static readonly QualityRule TextSpaces = new("text.spaces", RuleSeverity.Warning, Types,
        ("文本前后有空格（半角或全角）", "There are spaces before or after the text, half or full width"),
        ("建议删去前后的空格", "They had better be removed"), RuleSet.SecondEdition);

    public static readonly QualityRule FullWidth = Error("value.full-width", Types,
        ("值中有全角数字、字母或符号", "The value has full-width digits, letters or signs"),
        ("请改用半角字符，如 ２０２６ 改为 2026", "Write them half width: 2026 instead of ２０２６"), RuleSet.SecondEdition);

    public static readonly QualityRule Pattern = Error("pattern", Types,
        ("不符合信息项规定的格式", "The value doesn't have the pattern of the item"),
        ("请对照目录条目中该项的格式改正", "Correct it by the pattern of the item in the entry"), RuleSet.SecondEdition);

    public static readonly QualityRule Minimum = Error("range.minimum", Types,
        ("小于信息项规定的最小值", "The value is below the minimum of the item"),
        ("请核对该值；数值还请核对单位（元、万元）", "Check the value; of a number also its unit"), RuleSet.SecondEdition);

    public static readonly QualityRule Maximum = Error("range.maximum", Types,
        ("大于信息项规定的最大值", "The value is above the maximum of the item"),
        ("请核对该值；数值还请核对单位（元、万元）", "Check the value; of a number also its unit"), RuleSet.SecondEdition);

    public static readonly QualityRule CodeList = Error("code-list", Types,
        ("不在所引用的代码表之内", "The value is not in the code list it refers to"),
        ("请改用代码表中的代码；代码表过期的，请先更新", "Use a code of the list; where the list is out of date, renew it first"), RuleSet.SecondEdition);

    public static readonly QualityRule UniqueItem = Error("item.unique", Types,
        ("值与前面的记录重复，而该项应唯一", "The value is that of an earlier record, though the item is unique"),
        ("请核对哪一条记录是对的", "See which of the records is right"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All =>
        [Required, FillerRequired, Filler, Spaces, TextSpaces, FullWidth, Nul, Length, Decimal, Float, Integer, Digits, Date, DateTime, Logical, CodeSet, CodeList, Pattern, Minimum, Maximum, UniqueKey, UniqueItem];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix, string edition = RuleSet.FirstEdition) =>
        new(id, RuleSeverity.Error, source, finding, fix, edition);
}
