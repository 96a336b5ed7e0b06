using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using static System.FormattableString;

namespace GovData.Standards;

/// <summary>Reads arrangements as lines of tab-separated date, festival, <c>off</c> or <c>make-up work</c>, notice; a line of names and lines that begin with # are passed over.</summary>
internal static class ArrangementFile
{
    public static IEnumerable<ArrangedDay> ReadStateCouncil()
    {
        using var stream = typeof(ArrangementFile).Assembly.GetManifestResourceStream("state-council.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    public static List<ArrangedDay> Read(string text)
    {
        var days = new List<ArrangedDay>();
        var seen = new HashSet<CivilDate>();
        using var reader = new StringReader(text);
        var number = 1;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine(), number++)
        {
            line = line.Trim('\uFEFF', ' ');
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("date\t", StringComparison.Ordinal)) continue;
            var day = Read(line.Split('\t'), number);
            if (!seen.Add(day.Date)) throw Refused(number, "同一天出现两次，请只保留一行", "the day stands there twice, keep one line");
            days.Add(day);
        }
        return days;
    }

    private static ArrangedDay Read(string[] fields, int number)
    {
        if (fields.Length is < 3 or > 4) throw Refused(number, "应有以制表符分隔的日期、名称、安排、通知", "it has date, name, kind and notice, separated by tabs");
        if (!CivilDate.TryParse(fields[0], out var date, out var reason)) throw Refused(number, reason.Chinese.TrimEnd('。'), reason.English.TrimEnd('.'));
        if (fields[1].Length == 0) throw Refused(number, "没有名称，请补填", "the name is missing, fill it in");
        return new ArrangedDay(date, fields[1], fields[2] switch
        {
            "off" => WorkingDayStatus.DayOff,
            "make-up work" => WorkingDayStatus.WorkingDay,
            _ => throw Refused(number, "安排应为 off（放假）或 make-up work（调休上班）", "the kind is off or make-up work"),
        }, fields.Length == 4 ? fields[3] : "");
    }

    private static FormatException Refused(int line, string chinese, string english) =>
        new(Invariant($"calendar.line: 第 {line} 行：{chinese}。 / Line {line}: {english}."));
}
