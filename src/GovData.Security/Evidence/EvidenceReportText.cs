using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using static System.FormattableString;

namespace GovData.Security;

/// <summary>The report for people.</summary>
internal static class EvidenceReportText
{
    public static string Write(EvidenceReport report, CultureInfo culture)
    {
        var chinese = culture.TwoLetterISOLanguageName == "zh";
        var text = new StringBuilder(chinese
            ? Invariant($"{Word(report.Conclusion, chinese)}：{report.Lines} 行，{report.Streams.Count(stream => stream.Stream.Length > 0)} 个流\n")
            : Invariant($"{Word(report.Conclusion, chinese)}: {report.Lines} lines, {report.Streams.Count(stream => stream.Stream.Length > 0)} streams\n"));
        if (report.Segment is { } segment) text.Append("  ").Append(chinese ? Chinese(segment) : English(segment)).Append('\n');
        if (report.Lines > 0 && report.Streams.All(stream => !stream.IsNoEvidence))
        {
            foreach (var line in chinese ? Chinese(report.Anchorage) : English(report.Anchorage)) text.Append("  ").Append(line).Append('\n');
            foreach (var one in report.Anchorage.Breaks) text.Append("  ").Append(Line(one, chinese, culture)).Append('\n');
        }
        foreach (var line in report.Streams.SelectMany(stream => Lines(stream, chinese, culture))) text.Append("  ").Append(line).Append('\n');
        return text.ToString();
    }

    private static string Word(EvidenceConclusion conclusion, bool chinese) => (conclusion, chinese) switch
    {
        (EvidenceConclusion.Proved, true) => "已证明",
        (EvidenceConclusion.Broken, true) => "已破坏",
        (_, true) => "无法判断",
        _ => EvidenceReportJson.Word(conclusion),
    };

    private static string Chinese(EvidenceSegmentReport segment) => Invariant(
        $"归档段：{segment.Head.Department}，检查点 {segment.Head.From} 之后至 {segment.Head.To}，信任材料 {segment.Material.Count} 件，文件杂凑值 {segment.Digest}");

    private static string English(EvidenceSegmentReport segment) => Invariant(
        $"archive segment: {segment.Head.Department}, behind checkpoint {segment.Head.From} up to {segment.Head.To}, {segment.Material.Count} pieces of trust material, digest of the file {segment.Digest}");

    private static IEnumerable<string> Chinese(EvidenceAnchorage anchorage)
    {
        yield return anchorage.Anchored > 0
            ? Invariant($"已证明至检查点 {anchorage.Anchored}；其后 {anchorage.NotAnchored} 条未锚定")
            : Invariant($"没有已锚定的检查点：{anchorage.NotAnchored} 条未锚定");
        if (anchorage.Last > anchorage.Anchored) yield return Invariant($"最新检查点 {anchorage.Last} 尚无中心的签名答复引用");
        if (anchorage.UntrustedKeys.Count > 0) yield return "检查点的签名密钥不在信任文件中：" + string.Join(", ", anchorage.UntrustedKeys);
    }

    private static IEnumerable<string> English(EvidenceAnchorage anchorage)
    {
        yield return anchorage.Anchored > 0
            ? Invariant($"proved to checkpoint {anchorage.Anchored}; {anchorage.NotAnchored} entries after it not anchored")
            : Invariant($"no checkpoint is anchored: {anchorage.NotAnchored} entries not anchored");
        if (anchorage.Last > anchorage.Anchored) yield return Invariant($"checkpoint {anchorage.Last} is cited by no signed answer of the center yet");
        if (anchorage.UntrustedKeys.Count > 0) yield return "keys of checkpoints missing in the trust file: " + string.Join(", ", anchorage.UntrustedKeys);
    }

    private static IEnumerable<string> Lines(EvidenceStreamReport stream, bool chinese, CultureInfo culture)
    {
        if (stream.Stream.Length > 0) yield return chinese ? Chinese(stream) : English(stream);
        if (stream.Findings.Count == 0 && Doubt(stream, chinese) is { } doubt) yield return "  " + doubt;
        foreach (var finding in stream.Findings)
            yield return "  " + Line(finding, chinese, culture);
    }

    private static string Line(EvidenceFinding finding, bool chinese, CultureInfo culture) => chinese
        ? Invariant($"第 {finding.Line} 行：{finding.Reason.In(culture)}（{finding.Reason.Code}）")
        : Invariant($"line {finding.Line}: {finding.Reason.In(culture)} ({finding.Reason.Code})");

    private static string Chinese(EvidenceStreamReport stream) => Invariant(
        $"{stream.Stream}：{Word(stream.Conclusion, true)}；{stream.Entries} 条，受信任密钥签名 {stream.Proved}，未签名（零级）{stream.Unsigned}，密钥不受信任 {stream.Untrusted}；末尾 {stream.NotAnchored} 条未锚定");

    private static string English(EvidenceStreamReport stream) => Invariant(
        $"{stream.Stream}: {Word(stream.Conclusion, false)}; {stream.Entries} entries: {stream.Proved} signed by trusted keys, {stream.Unsigned} unsigned (level 0), {stream.Untrusted} by keys not trusted; the last {stream.NotAnchored} not anchored");

    private static string? Doubt(EvidenceStreamReport stream, bool chinese) => (stream.Untrusted > 0, stream.Proved > 0) switch
    {
        (true, _) => (chinese ? "不在信任文件中的密钥：" : "keys missing in the trust file: ") + string.Join(", ", stream.UntrustedKeys),
        (false, false) => chinese ? "没有任何签名文书：链条完整，但内容无人作证" : "no signed document: the chain is whole, but nobody vouches for its content",
        _ => null,
    };
}
