using System;
using System.Collections.Generic;
using System.Globalization;

namespace GovData.Validation;

/// <summary>What is to be marked in a workbook: findings with their records, up to a number that no one corrects by hand.</summary>
internal sealed class MarkList(CultureInfo culture) : FindingList
{
    public const int Most = 200_000;
    private readonly bool chinese = culture.TwoLetterISOLanguageName == "zh";
    private readonly List<(long Record, FindingPlace Place, QualityRule Rule, string? Value, string? Reason)> marks = [];
    private long beyond;

    /// <summary>Keeps where a finding is and what it says. Its value stands in the cell; only what is about the table as a whole, such as the name of a column, is told.</summary>
    public override void Write(Finding finding)
    {
        if (marks.Count < Most) marks.Add((finding.Row ?? 0, finding.Place, finding.Rule, finding.Row is null ? finding.Value : null, finding.Reason));
        else beyond++;
    }

    /// <summary>The messages by rows of the sheet, the cells that are wrong, and those that are doubtful only.</summary>
    /// <param name="rowOf">The row of the sheet that a record stands in; of record 0, which is the table as a whole, the first below the header.</param>
    /// <param name="fieldsOf">The columns of the sheet, from 0, that a column of the plan stands in.</param>
    public (Dictionary<int, string> Messages, List<(int Row, int Column)> Cells, List<(int Row, int Column)> Warnings) Place(Func<long, int> rowOf, Func<int, IEnumerable<int>> fieldsOf)
    {
        var (messages, cells, warnings, last) = (new Dictionary<int, string>(), new List<(int, int)>(), new List<(int, int)>(), 1);
        foreach (var (record, place, rule, value, reason) in marks)
        {
            var row = rowOf(record);
            last = Math.Max(last, row);
            var message = Text(place.Name, rule, value, reason);
            messages[row] = messages.TryGetValue(row, out var before) ? before + "\n" + message : message;
            if (record == 0) continue;
            foreach (var column in place.Columns)
                foreach (var field in fieldsOf(column)) (rule.Severity == RuleSeverity.Warning ? warnings : cells).Add((row, field));
        }
        if (beyond > 0) messages[last] += FormattableString.Invariant(chinese ? (FormattableString)$"\n……另有 {beyond} 处问题没有标出" : $"\n… and {beyond} more that are not marked");
        return (messages, cells, warnings);
    }

    public override void Dispose()
    {
    }

    private string Text(string? item, QualityRule rule, string? value, string? reason)
    {
        var why = reason is null ? "" : ReasonWords.Of(reason, chinese);
        return chinese
            ? $"{(item is null ? "" : item + "：")}{rule.Chinese}{(value is { Length: > 0 } ? "：" + value : "")}（{(why.Length > 0 ? why + "；" : "")}{rule.Severity.Chinese}，{rule.Id}）。{rule.FixChinese}。"
            : $"{(item is null ? "" : item + ": ")}{rule.English}{(value is { Length: > 0 } ? ": " + value : "")} ({(why.Length > 0 ? why + "; " : "")}{rule.Severity.English}, {rule.Id}). {rule.FixEnglish}.";
    }
}
