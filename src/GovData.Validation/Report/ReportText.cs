using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Writes a report for people. Only here a language is chosen.</summary>
internal sealed class ReportText(QualityReport report, CultureInfo culture)
{
    private readonly bool chinese = culture.TwoLetterISOLanguageName == "zh";
    private readonly StringBuilder text = new();

    public string Write()
    {
        Line(Either("数据质量报告", "Data quality report"));
        if (report.Entry.Length > 0) Line(Say($"  目录条目  {report.Entry}，第 {report.EntryVersion} 版", $"  entry     {report.Entry}, version {report.EntryVersion}"));
        Line(Say($"  规则集    {report.RuleSetEdition}", $"  rule set  {report.RuleSetEdition}"));
        Line(Say($"  文件      {report.Bytes} 字节，{report.Encoding}，{report.Digest}", $"  file      {report.Bytes} bytes, {report.Encoding}, {report.Digest}"));
        Line(Say($"  记录      {report.Rows} 条，其中 {report.RowsWithFindings} 条有问题", $"  records   {report.Rows}, {report.RowsWithFindings} of them with findings"));
        Line(Either("  结论      ", "  verdict   ") + Verdict());
        for (var i = 0; i < report.Counts.Count; i++)
        {
            Line("");
            Write(i + 1, report.Counts[i]);
        }
        return text.ToString();
    }

    private string Verdict()
    {
        if (!report.IsReadable) return Either("文件没有读完，见下列第一项", "the file was not read to its end, see the first point");
        var findings = report.Counts.Sum(count => count.Count);
        if (findings == 0) return Either("未发现问题", "nothing found");
        return report.IsClean
            ? Say($"可以提交，有 {findings} 处提示", $"can be submitted, {findings} warnings")
            : Say($"需要修改，共 {findings} 处", $"to be corrected, {findings} findings");
    }

    private void Write(int number, FindingCount count)
    {
        var rule = RuleSet.Current.Find(count.Rule);
        var item = count.Item is null ? "" : count.Item + Either("：", ": ");
        var severity = chinese ? count.Severity.Chinese : count.Severity.English;
        Line(Say($"{number}. {item}{rule?.In(culture) ?? count.Rule}，{count.Count} 处（{severity}，{count.Rule}）",
            $"{number}. {item}{rule?.In(culture) ?? count.Rule}, {count.Count} × ({severity}, {count.Rule})"));
        foreach (var sample in count.Samples) Line("     " + Describe(sample));
        if (count.Count > count.Samples.Count && count.Samples.Count > 0)
            Line(Say($"     ……另有 {count.Count - count.Samples.Count} 处", $"     … and {count.Count - count.Samples.Count} more"));
        if (rule is not null) Line(Either("   怎么办：", "   What to do: ") + rule.FixIn(culture) + Either("。", "."));
    }

    private string Describe(FindingSample sample)
    {
        var place = sample.Row is { } row ? Say($"第 {row} 条", $"record {row}") : Either("文件", "file");
        if (sample.ByteOffset is { } offset) place += Say($"，第 {offset} 字节", $", byte {offset}");
        if (sample.Value is not null) place += Either("：", ": ") + OneLine(sample.Value);
        return sample.Reason is null ? place : place + Say($"（{sample.Reason}）", $" ({sample.Reason})");
    }

    private static string OneLine(string value) => new([.. value.Select(c => char.IsControl(c) ? '␣' : c)]);

    private string Say(FormattableString inChinese, FormattableString inEnglish) => FormattableString.Invariant(chinese ? inChinese : inEnglish);

    private string Either(string inChinese, string inEnglish) => chinese ? inChinese : inEnglish;

    private void Line(string line) => text.Append(line).Append('\n');
}
