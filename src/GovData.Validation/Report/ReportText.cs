using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Writes a report for people as plain text.</summary>
internal sealed class ReportText(QualityReport report, CultureInfo culture)
{
    private const int ChineseNames = 4;
    private const int EnglishNames = 8;
    private readonly ReportWords words = new(report, culture);
    private readonly StringBuilder text = new();

    public string Write()
    {
        Line(words.Title);
        foreach (var (name, value) in words.Facts()) Line("  " + Padded(name) + "  " + value);
        var number = 0;
        foreach (var count in report.Found)
        {
            Line("");
            Write(++number, count);
        }
        return text.ToString();
    }

    private void Write(int number, FindingCount count)
    {
        var item = count.Item is null ? "" : count.Item + words.Either("：", ": ");
        Line(words.Say($"{number}. {item}{words.Meaning(count)}，{count.Count} 处（{words.Weight(count)}，{count.Rule}）",
            $"{number}. {item}{words.Meaning(count)}, {count.Count} × ({words.Weight(count)}, {count.Rule})"));
        var samples = (count.Samples ?? []).Where(sample => sample is not null).ToList();
        foreach (var sample in samples.Where(SaysSomething)) Line("     " + Describe(sample));
        if (words.Rest(count, samples.Count) is { } rest) Line("     " + rest);
        if (words.Fix(count) is { } fix) Line(words.Either("   怎么办：", "   What to do: ") + fix);
    }

    private static bool SaysSomething(FindingSample sample) => sample.Row is not null || sample.ByteOffset is not null || sample.Value is { Length: > 0 } || sample.Reason is not null;

    private string Describe(FindingSample sample)
    {
        var place = sample.Row is { } row ? words.Say($"第 {row} 条", $"record {row}") + words.Place(sample) : words.Either("文件", "file");
        if (sample.ByteOffset is { } offset) place += words.Say($"，第 {offset} 字节", $", byte {offset}");
        if (sample.Value is { Length: > 0 } value) place += words.Either("：", ": ") + ReportWords.Visible(value);
        return sample.Reason is null ? place : place + words.Say($"（{words.Reason(sample.Reason)}）", $" ({words.Reason(sample.Reason)})");
    }

    /// <summary>Chinese characters take two columns on a screen.</summary>
    private string Padded(string name) => words.Either(name + new string(' ', 2 * (ChineseNames - System.Math.Min(ChineseNames, name.Length))), name.PadRight(EnglishNames));

    private void Line(string line) => text.Append(line).Append('\n');
}
