using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Whether records have the shape of the table.</summary>
internal static class RecordRules
{
    public static readonly QualityRule Ragged = new("record.ragged", RuleSeverity.Error, "RFC 4180, 2.4",
        ("字段数与列名数不同（样例为“字段数/列名数”），该记录的值未判定", "The record has another number of fields than the header (shown as fields/columns); its values were not judged"),
        ("请补齐或删去字段；CSV 中值里有分隔符或换行的，用双引号括起来", "Add or remove fields; in CSV put values with separators or line breaks in double quotes"));

    public static readonly QualityRule UnclosedQuote = new("record.unclosed-quote", RuleSeverity.Error, "RFC 4180, 2.5",
        ("双引号没有成对，该值读到下一个分隔符或行末为止", "A quote isn't closed; the value was read up to the next separator or line end"),
        ("请在值的末尾补上双引号，或删去开头的双引号", "Close the quote at the end of the value, or remove the one before it"));

    public static readonly QualityRule StrayQuote = new("record.stray-quote", RuleSeverity.Error, "RFC 4180, 2.7",
        ("值中有单个双引号，或结尾的双引号之后还有文字", "A lone quote stands inside the value, or text after its closing quote"),
        ("请把整个值用双引号括起来，值中的每个双引号写成两个，结尾的双引号之后直接写分隔符", "Put the whole value in quotes, write every quote inside it twice, and let the separator follow the closing one"));

    public static readonly QualityRule TooLong = new("record.too-long", RuleSeverity.Error, "GovData",
        ("记录超过 16 MiB，已跳过", "The record is longer than 16 MiB and was skipped"),
        ("请检查是否缺少换行或双引号；大对象请作为文件另行汇聚", "See whether a line end or a quote is missing; submit large objects as files of their own"));

    public static readonly QualityRule Blank = new("record.blank", RuleSeverity.Warning, "RFC 4180, 2.1",
        ("空行，不计为记录", "A blank line; it doesn't count as a record"),
        ("可以删去", "It can be removed"));

    public static readonly QualityRule NotJson = new("record.not-json", RuleSeverity.Error, "RFC 8259",
        ("这一行不是 JSON 对象，该记录的值未判定", "The line is no JSON object; its values were not judged"),
        ("每行写一个完整的 JSON 对象，对象之内不换行", "Write one whole JSON object a line, without line breaks inside"), RuleSet.SecondEdition);

    public static readonly QualityRule NotAValue = new("record.not-a-value", RuleSeverity.Error, "RFC 8259",
        ("该项是对象或数组，不是单个值，未判定", "The item is an object or an array instead of a value; it was not judged"),
        ("请写成字符串、数字、true、false 或 null", "Write a string, a number, true, false or null"), RuleSet.SecondEdition);

    public static readonly QualityRule DoubledMember = new("record.doubled-member", RuleSeverity.Error, "RFC 8259, 4",
        ("同一对象中该项出现多次，只判定第一个", "The object has the item several times; only the first was judged"),
        ("请只保留一个", "Keep one of them"), RuleSet.SecondEdition);

    public static IEnumerable<QualityRule> All => [Ragged, UnclosedQuote, StrayQuote, TooLong, Blank, NotJson, NotAValue, DoubledMember];
}
