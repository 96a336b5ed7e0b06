using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>How departments write what has a fixed set of values. A word that isn't known stays as it is, for the validator to name.</summary>
internal static class ListWords
{
    public const string Yes = "是";
    public const string No = "否";

    private static readonly string[] YesWords = [Yes, "true", "1", "Y", "yes", "√", "✓", "✔", "必填"];
    private static readonly string[] NoWords = [No, "false", "0", "N", "no", "×", "✗", "非必填", "选填", "无", "-"];

    private static readonly Dictionary<string, UpdateCycle> CycleWords = new()
    {
        ["天"] = UpdateCycle.EveryDay, ["每天"] = UpdateCycle.EveryDay, ["每星期"] = UpdateCycle.EveryWeek, ["月度"] = UpdateCycle.EveryMonth,
        ["季度"] = UpdateCycle.EveryQuarter, ["每季"] = UpdateCycle.EveryQuarter, ["年度"] = UpdateCycle.EveryYear,
    };

    private static readonly Dictionary<string, SharingType> SharingWords = new()
    {
        ["无条件"] = SharingType.Unconditional, ["有条件"] = SharingType.Conditional, ["不予"] = SharingType.NotShared, ["不共享"] = SharingType.NotShared,
    };

    private static readonly Dictionary<string, OpeningType> OpeningWords = new()
    {
        ["无条件"] = OpeningType.Unconditional, [Yes] = OpeningType.Unconditional, ["有条件"] = OpeningType.Conditional,
        ["不予"] = OpeningType.NotOpen, ["不开放"] = OpeningType.NotOpen, [No] = OpeningType.NotOpen,
    };

    private static readonly Dictionary<string, SharingMethod> MethodWords = new()
    {
        ["共享平台"] = SharingMethod.Platform, ["平台"] = SharingMethod.Platform, ["数据共享平台"] = SharingMethod.Platform, ["共享交换平台"] = SharingMethod.Platform,
        ["邮件"] = SharingMethod.Mail, ["介质"] = SharingMethod.Media, ["介质交换"] = SharingMethod.Media, ["拷盘"] = SharingMethod.Media,
    };

    private static readonly Dictionary<string, IdentifierKind> IdentifierWords = new()
    {
        ["身份证号"] = IdentifierKind.CitizenId, ["身份证号码"] = IdentifierKind.CitizenId, ["居民身份证号码"] = IdentifierKind.CitizenId,
        ["社会信用代码"] = IdentifierKind.SocialCreditCode, ["行政区划"] = IdentifierKind.DivisionCode, ["护照号"] = IdentifierKind.Passport,
    };

    public static UpdateCycle Cycle(string text) => Of(text, CycleWords);

    public static SharingType Sharing(string text) => Of(text, SharingWords);

    public static OpeningType Opening(string text) => Of(text, OpeningWords);

    public static SharingMethod Method(string text) => Of(text, MethodWords);

    public static IdentifierKind Identifier(string text) => Of(text, IdentifierWords);

    public static ResourceCategory Category(string text) => ResourceCategory.Named(text);

    public static bool TryFlag(string text, out bool value)
    {
        value = YesWords.Contains(text, StringComparer.OrdinalIgnoreCase);
        return value || NoWords.Contains(text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A day as <c>2026-11-22</c>, <c>2026/11/2</c>, <c>2026.11.2</c>, <c>2026年11月2日</c> or <c>20261122</c>; a time of day after it must be midnight.</summary>
    public static bool TryDate(string text, out CivilDate day)
    {
        string[] forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d HH:mm:ss", "yyyy/M/d H:mm:ss"];
        var isRead = DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.TimeOfDay == TimeSpan.Zero;
        day = isRead ? new CivilDate(date.Year, date.Month, date.Day) : default;
        return isRead;
    }

    /// <summary>Category and type in one cell; a single word is the type unless it is a category or the category is there already.</summary>
    public static bool ReadFormat(ResourceFormat format, string text)
    {
        var parts = text.Split(['/', '／', '-', '－', '—', ':', '：', '、', ' ', '\u3000'], 2);
        if (parts.Length == 2 && format.Category is null) (format.Category, format.Type) = (Category(parts[0].Trim()), parts[1].Trim());
        else if (format.Category is null && Category(text).IsKnown) format.Category = Category(text);
        else format.Type = text;
        return true;
    }

    /// <summary>A data type, also as <c>字符型(18)</c>, <c>字符型C(18)</c> or in full-width brackets.</summary>
    public static ItemDataType Type(string text)
    {
        var narrow = new string([.. text.Select(Narrow).Where(c => c != ' ')]);
        foreach (var kind in ItemDataKind.KnownValues)
        {
            if (!narrow.StartsWith(kind.Chinese, StringComparison.Ordinal)) continue;
            var rest = narrow.Substring(kind.Chinese.Length);
            narrow = rest.StartsWith(kind.Value, StringComparison.Ordinal) ? rest : kind.Value + rest;
            break;
        }
        return ItemDataType.TryParse(narrow, out var type, out _) ? type : ItemDataType.Of(text);
    }

    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c == '\u3000' ? ' ' : c;

    private static T Of<T>(string text, Dictionary<string, T> words)
        where T : OpenEnum<T>, new() =>
        words.TryGetValue(text, out var meant) ? meant : OpenEnum<T>.Named(text);
}
