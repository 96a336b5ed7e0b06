using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Writes a report as a page that a clerk reads and prints: one file, without scripts, and nothing of it comes from a network.</summary>
internal sealed class ReportHtml(QualityReport report, CultureInfo culture)
{
    private const string Style = """
        body{font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1b1f24;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem;margin:0 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0 0 .25rem}
        .verdict{font-size:1.15rem;font-weight:600;padding:.6rem 1rem;border-left:.4rem solid}
        .good{border-color:#1a7f37;background:#e9f7ed}.warning{border-color:#9a6700;background:#fff8e1}.error,.fatal{border-color:#b3261e;background:#fdecea}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:1rem 0}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #b6bec8;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#f3f5f7}.number{text-align:right;white-space:nowrap}code{font-family:ui-monospace,Consolas,monospace;white-space:pre-wrap}
        section{margin:1.5rem 0;padding-left:.8rem;border-left:.25rem solid #b6bec8;background:none!important}.fix{margin:.25rem 0}.rest,footer{color:#57606a}
        @media print{@page{margin:15mm}body{font-size:10.5pt;max-width:none;margin:0;padding:0}thead{display:table-header-group}tr,h2,h3,.fix{break-inside:avoid}h2,h3{break-after:avoid}
        .verdict,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}a{color:inherit;text-decoration:none}}
        """;

    private readonly ReportWords words = new(report, culture);
    private readonly StringBuilder html = new();

    public string Write()
    {
        Line($"<!DOCTYPE html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line($"<title>{words.Title}{(report.Entry.Length > 0 ? " " + Escaped(report.Entry) : "")}</title>");
        Line($"<style>\n{Style.Replace("\r\n", "\n")}\n</style>\n</head>\n<body>\n<h1>{words.Title}</h1>");
        Line($"<p class=\"verdict {Tone()}\">{Escaped(words.Verdict())}</p>\n<dl>");
        foreach (var (name, value) in words.Facts()) Line($"<dt>{name}</dt><dd>{Escaped(value)}</dd>");
        Line("</dl>");
        var counts = report.Found.ToList();
        if (counts.Count > 0) Overview(counts);
        for (var i = 0; i < counts.Count; i++) Detail(i + 1, counts[i]);
        Line($"<footer>{words.Either("样例只列出前若干处；次数是全部。敏感值已打码，看不见的字符显示为 ␣。", "Samples are the first ones; counts are complete. Sensitive values are masked, and characters that can't be seen are shown as ␣.")}</footer>");
        Line("</body>\n</html>");
        return html.ToString();
    }

    private void Overview(List<FindingCount> counts)
    {
        Line($"<h2>{words.Either("问题汇总", "Overview")}</h2>\n<table>\n<thead><tr><th scope=\"col\">#</th><th scope=\"col\">{words.Either("信息项", "Item")}</th><th scope=\"col\">{words.Either("问题", "What is wrong")}</th>"
            + $"<th scope=\"col\">{words.Either("严重程度", "Severity")}</th><th scope=\"col\">{words.Either("次数", "Count")}</th></tr></thead>\n<tbody>");
        for (var i = 0; i < counts.Count; i++)
        {
            Line($"<tr><td class=\"number\"><a href=\"#f{Number(i + 1)}\">{Number(i + 1)}</a></td><td>{Escaped(ItemOf(counts[i]))}</td><td>{Escaped(words.Meaning(counts[i]))}</td>"
                + $"<td>{Escaped(words.Weight(counts[i]))}</td><td class=\"number\">{Number(counts[i].Count)}</td></tr>");
        }
        Line($"</tbody>\n</table>\n<h2>{words.Either("逐项说明", "In detail")}</h2>");
    }

    private void Detail(int number, FindingCount count)
    {
        Line($"<section id=\"f{Number(number)}\" class=\"{ToneOf(count.Severity)}\">\n<h3>{Number(number)}. {Escaped(ItemOf(count))}{words.Either("：", ": ")}{Escaped(words.Meaning(count))}</h3>");
        Line($"<p class=\"fix\">{Escaped(words.Say($"{count.Count} 处，{words.Weight(count)}，{count.Rule}", $"{count.Count} ×, {words.Weight(count)}, {count.Rule}"))}</p>");
        if (words.Fix(count) is { } fix) Line($"<p class=\"fix\"><strong>{words.Either("怎么办：", "What to do: ")}</strong>{Escaped(fix)}</p>");
        var samples = (count.Samples ?? []).Where(sample => sample is not null).ToList();
        if (samples.Count > 0) Samples(count, samples);
        if (words.Rest(count, samples.Count) is { } rest) Line($"<p class=\"rest\">{rest}</p>");
        Line("</section>");
    }

    private void Samples(FindingCount count, List<FindingSample> samples)
    {
        Line($"<table>\n<thead><tr><th scope=\"col\">{words.Either("第几条", "Record")}</th><th scope=\"col\">{words.Either("信息项", "Item")}</th><th scope=\"col\">{words.Either("值", "Value")}</th>"
            + $"<th scope=\"col\">{words.Either("原因", "Reason")}</th></tr></thead>\n<tbody>");
        foreach (var sample in samples)
        {
            Line($"<tr><td class=\"number\">{(sample.Row is { } row ? Number(row) + words.Place(sample) : words.Either("文件", "file"))}</td><td>{Escaped(ItemOf(count))}</td>"
                + $"<td>{(sample.Value is { Length: > 0 } value ? $"<code dir=\"auto\">{Escaped(value)}</code>" : "")}</td><td>{Escaped(sample.Reason is null ? "" : words.Reason(sample.Reason))}</td></tr>");
        }
        Line("</tbody>\n</table>");
    }

    private string ItemOf(FindingCount count) => count.Item ?? words.Either("整个文件", "the file");

    private string Tone() => !report.IsReadable ? "fatal" : !report.IsClean ? "error" : report.Found.Any() ? "warning" : "good";

    private static string ToneOf(RuleSeverity? severity) => severity == RuleSeverity.Warning ? "warning" : severity == RuleSeverity.Fatal ? "fatal" : "error";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that can be nothing but text, in an element or an attribute.</summary>
    private static string Escaped(string text) =>
        ReportWords.Visible(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    private void Line(string line) => html.Append(line).Append('\n');
}
