using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Validation;

/// <summary>What a report says to people, whatever it is written on. Only here a language is chosen.</summary>
internal sealed class ReportWords(QualityReport report, CultureInfo culture)
{
    private readonly bool chinese = culture.TwoLetterISOLanguageName == "zh";

    public string Title => Either("数据质量报告", "Data quality report");

    /// <summary>The language as pages name it.</summary>
    public string Language => Either("zh-CN", "en");

    /// <summary>What was judged, by what, and with which result.</summary>
    public IEnumerable<(string Name, string Value)> Facts()
    {
        if (report.Entry.Length > 0) yield return (Either("目录条目", "entry"), Say($"{report.Entry}，第 {report.EntryVersion} 版", $"{report.Entry}, version {report.EntryVersion}"));
        yield return (Either("规则集", "rule set"), report.RuleSetEdition);
        yield return (Either("文件", "file"), string.Join(Either("，", ", "), new[] { Say($"{report.Bytes} 字节", $"{Plural(report.Bytes, "byte")}"), report.Encoding, report.Digest }.Where(part => part is { Length: > 0 })));
        yield return (Either("记录", "records"), Say($"{report.Rows} 条，其中 {report.RowsWithFindings} 条有问题", $"{report.Rows}, {report.RowsWithFindings} of them with findings")
            + (report.Samples.Any(sample => sample.Row is not null) ? Either("；从 1 数起，不含列名一行", "; numbered from 1 without the names") : ""));
        yield return (Either("结论", "verdict"), Verdict());
    }

    public string Verdict()
    {
        if (!report.IsReadable) return Either("文件没有读完，见下列第一项", "the file was not read to its end, see the first point");
        var findings = report.Found.Sum(count => count.Count);
        if (findings == 0) return Either("未发现问题", "nothing found");
        return report.IsClean
            ? Say($"可以提交，有 {findings} 处提示", $"can be submitted, {Plural(findings, "warning")}")
            : Say($"需要修改，共 {findings} 处", $"to be corrected, {Plural(findings, "finding")}");
    }

    /// <summary>What the rule of a finding means; its id where no edition here has it.</summary>
    public string Meaning(FindingCount count) => RuleOf(count)?.In(culture) ?? count.Rule ?? "";

    /// <summary>What to do; null where no edition here has the rule.</summary>
    public string? Fix(FindingCount count) => RuleOf(count) is { } rule ? rule.FixIn(culture) + Either("。", ".") : null;

    public string Weight(FindingCount count) => count.Severity is not { } severity ? "" : chinese ? severity.Chinese : severity.English;

    /// <summary>How many more findings there are than samples; null when there is nothing to say.</summary>
    public string? Rest(FindingCount count, int samples) =>
        count.Count > samples && samples > 0 ? Say($"……另有 {count.Count - samples} 处", $"… and {count.Count - samples} more") : null;

    /// <summary>Where a record stands, behind its number: the row of the sheet, the line; nothing where that isn't known.</summary>
    public string Place(FindingSample sample) => sample.SheetRow is { } row ? Say($"（工作表第 {row} 行）", $" (row {row} of the sheet)")
        : sample.Line is { } line ? Say($"（文件第 {line} 行）", $" (line {line} of the file)")
        : "";

    public string Say(FormattableString inChinese, FormattableString inEnglish) => FormattableString.Invariant(chinese ? inChinese : inEnglish);

    public string Either(string inChinese, string inEnglish) => chinese ? inChinese : inEnglish;

    /// <summary>Why, more closely, and its code: a reason of an identifier, or the rule that was broken as well.</summary>
    public string Reason(string code) => ReasonWords.Of(code, chinese);

    /// <summary>A value on one line, with what can't be seen shown as ␣: control characters, marks that turn the direction of writing, halves of characters, spaces before and after.</summary>
    public static string Visible(string value)
    {
        var shown = value.ToCharArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsHighSurrogate(shown[i]) && i + 1 < shown.Length && char.IsLowSurrogate(shown[i + 1])) i++;
            else if (char.GetUnicodeCategory(shown[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned) shown[i] = '␣';
        }
        for (var i = 0; i < shown.Length && char.IsWhiteSpace(shown[i]); i++) shown[i] = '␣';
        for (var i = shown.Length - 1; i >= 0 && char.IsWhiteSpace(shown[i]); i--) shown[i] = '␣';
        return new string(shown);
    }

    private static string Plural(long count, string things) => FormattableString.Invariant($"{count} {things}{(count == 1 ? "" : "s")}");

    private static QualityRule? RuleOf(FindingCount count) => RuleSet.Current.Find(count.Rule ?? "");
}
