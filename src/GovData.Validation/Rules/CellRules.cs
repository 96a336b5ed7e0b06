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
        ("不是 64 位整数", "The value is not a whole number of 64 bits"),
        ("只写数字和负号，如 -12", "Write digits and a minus sign only, such as -12"));

    public static readonly QualityRule Digits = Error("number.digits", Types,
        ("整数位或小数位超过规定位数", "The number has more digits, or more decimals, than allowed"),
        ("请按信息项的精度四舍五入，或核对单位（元、万元）", "Round it to the precision of the item, or check the unit"));

    public static readonly QualityRule Date = Error("type.date", "GB/T 7408.1-2023",
        ("不是日期", "The value is not a date"),
        ("请写成 YYYY-MM-DD，如 2026-11-22，并确认有这一天", "Write it as YYYY-MM-DD, such as 2026-11-22, and see that the day exists"));

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

    public static IEnumerable<QualityRule> All =>
        [Required, Nul, Length, Decimal, Float, Integer, Digits, Date, DateTime, Logical, CodeSet, UniqueKey];

    private static QualityRule Error(string id, string source, (string, string) finding, (string, string) fix) => new(id, RuleSeverity.Error, source, finding, fix);
}
