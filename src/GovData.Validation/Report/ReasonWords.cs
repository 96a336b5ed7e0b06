using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>In a few words, what the reasons of identifiers mean; which identifier it is stands in their code before the point.</summary>
internal static class ReasonWords
{
    private static readonly Dictionary<string, (string Chinese, string English)> Words = new()
    {
        ["empty"] = ("没有填写", "not given"),
        ["length"] = ("位数不对", "wrong length"),
        ["character"] = ("有不该有的字符", "a character that doesn't belong"),
        ["check-character"] = ("校验码不符", "the check character doesn't fit"),
        ["birth-date"] = ("其中的出生日期不存在", "no such date of birth"),
        ["old-form"] = ("15 位的旧号码", "an old number of 15 digits"),
        ["foreigner"] = ("是外国人永久居留身份证号码", "the number of a foreign permanent resident"),
        ["citizen"] = ("是公民或港澳台居民的号码", "the number of a citizen, or of a resident of Hong Kong, Macao or Taiwan"),
        ["region"] = ("地区码不对", "wrong region"),
        ["separator"] = ("缺少分隔符", "no separator"),
        ["front"] = ("前段码不对", "wrong front segment"),
        ["sequence"] = ("顺序码不对", "wrong sequence"),
        ["class"] = ("类不对", "wrong class"),
        ["root"] = ("开头不对", "wrong beginning"),
        ["parts"] = ("段数不对", "wrong number of parts"),
        ["type"] = ("类型代码不对", "wrong type code"),
        ["issuer"] = ("颁发机构代码不对", "wrong issuer code"),
        ["serial"] = ("流水号不对", "wrong serial"),
        ["version"] = ("版本号不对", "wrong version"),
        ["check"] = ("校验位不对", "wrong check part"),
        ["never-in-force"] = ("从未启用", "never in force"),
    };

    /// <summary>Why, more closely, and its code: a reason of an identifier, or the rule that was broken as well.</summary>
    public static string Of(string code, bool chinese)
    {
        var rule = RuleSet.Current.Find(code);
        var words = rule is not null ? (rule.Chinese, rule.English) : Find(code);
        return words is { } known ? (chinese ? known.Chinese + "，" : known.English + ", ") + code : code;
    }

    public static (string Chinese, string English)? Find(string code) =>
        Words.TryGetValue(code.Substring(code.IndexOf('.') + 1), out var words) ? words : null;
}
