using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Standards;

namespace GovData.Tool;

/// <summary>What is to be submitted, as it is said on the command line.</summary>
internal sealed class PlanOptions(Speech speech)
{
    private readonly TextOption entry = new("--entry", speech.Of("目录条目的 JSON 文件", "the JSON file of the catalog entry"));
    private readonly TextOption period = new("--period", speech.Of("数据周期，如 2026-11；默认为今天（北京时间）所在的周期，长短随条目的更新周期", "the period, such as 2026-11; unless given the one that today is in (Beijing time), as long as the entry's update cycle"));
    private readonly TextOption mode = new("--mode", speech.Of("full（默认）、delta、correction 或 deletion（只含主键项）", "full (the default), delta, correction or deletion (key items alone)"));
    private readonly TextOption number = new("--number", speech.Of("同一职责同一方式的第几次，默认 1", "the how-manyth for this duty in this mode, 1 unless given"));
    private readonly TextOption line = new("--line", speech.Of("采集责任编号，有则键以它命名", "the responsibility line; the key is then named after it"));
    private readonly TextOption badRows = new("--bad-rows", speech.Of("refuse（默认，有问题整批不报）或 leave-out（仅合格行入库）", "refuse (the default: none is sent) or leave-out (the valid rows are stored)"));
    private readonly TextOption key = new("--key", speech.Of("自定的键，代替由职责得出的键", "a key of your own instead of the one that follows from the duty"));

    private readonly ReadingOptions reading = new(speech);

    public Option[] All => [entry, period, mode, number, line, badRows, key, .. reading.All];

    /// <exception cref="CannotJudgeException">The entry cannot be read, or nothing can be submitted by it.</exception>
    public async Task<SubmissionPlan> ReadAsync(ParseResult parsed, string file, Session session, CancellationToken cancellationToken)
    {
        var how = mode.OneOf(parsed, "full", "delta", "correction", "deletion");
        var which = badRows.OneOf(parsed, "refuse", "leave-out");
        var ordinal = (int)(number.Number(parsed, 1) ?? 1);
        var followed = await EntryFile.ReadAsync(entry.One(parsed), session, cancellationToken).ConfigureAwait(false);
        if (how == "deletion" && !followed.Items.Any(item => item.IsKey)) throw new CannotJudgeException("该条目没有主键项，无从指明删除哪些行。", "The entry has no key item, so no row of it can be named for deletion.");
        if (!File.Exists(file) && !Directory.Exists(file)) throw new CannotJudgeException($"没有数据文件 {file}。请核对路径和文件名。", $"There is no table {file}. Check the path and the name.");
        var read = reading.Read(parsed, file);
        try
        {
            var plan = new SubmissionPlan(followed, period.One(parsed) ?? PeriodOf(CivilDate.InChina(session.Clock.GetUtcNow()), followed.UpdateCycle), SubmissionSource.FromFile(file, read))
            {
                Mode = SubmissionMode.Of(how.ToUpperInvariant()),
                BadRows = which == "refuse" ? BadRowPolicy.AllOrNothing : BadRowPolicy.ValidOnly,
                Number = ordinal,
                ResponsibilityLine = line.One(parsed),
            };
            if (key.One(parsed) is { } own) plan.Key = own;
            _ = plan.Key;
            return plan;
        }
        catch (ArgumentException e)
        {
            var why = e.Message.Split(" (Parameter ")[0];
            if (e.ParamName == "period") throw new UsageException("--period 写作年 2026、半年 2026-H2、季 2026-Q4、月 2026-11、周 2026-W47 或日 2026-11-22。", "--period is a year 2026, half year 2026-H2, quarter 2026-Q4, month 2026-11, week 2026-W47 or day 2026-11-22.");
            throw new CannotJudgeException($"按此条目与周期不能报送：{why}", $"Nothing can be submitted by this entry and period: {why}");
        }
    }

    /// <summary>The period of an update cycle that a day is in; a day where the cycle has none.</summary>
    internal static string PeriodOf(CivilDate day, UpdateCycle? cycle)
    {
        var (year, month) = (day.Year, day.Month);
        if (cycle == UpdateCycle.EveryYear) return Text($"{year:0000}");
        if (cycle == UpdateCycle.HalfYear) return Text($"{year:0000}-H{(month + 5) / 6}");
        if (cycle == UpdateCycle.EveryQuarter) return Text($"{year:0000}-Q{(month + 2) / 3}");
        if (cycle == UpdateCycle.EveryMonth) return Text($"{year:0000}-{month:00}");
        if (cycle == UpdateCycle.EveryWeek) return Text($"{ISOWeek.GetYear(day.ToDateTime()):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime()):00}");
        var named = cycle == UpdateCycle.EveryTenDays ? 1 + (Math.Min(day.Day, 30) - 1) / 10 * 10 : day.Day;
        return Text($"{year:0000}-{month:00}-{named:00}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
