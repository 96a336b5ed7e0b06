using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation;

namespace GovData.Tool;

/// <summary><c>govdata data example --entry ENTRY.json --rows N [--bad]</c></summary>
internal sealed class DataExample : Verb
{
    private const int UsualRows = 10;

    private readonly Session session;
    private readonly TextOption entry;
    private readonly TextOption rows;
    private readonly TextOption seed;
    private readonly Option<bool> bad;

    public DataExample(Session session)
        : base("example",
            session.Speech.Of("data example --entry 条目.json [--rows 行数] [--seed 数] [--bad]", "data example --entry ENTRY.json [--rows N] [--seed N] [--bad]"),
            session.Speech.Of("为目录条目编造数据（CSV，写到标准输出）：合格的，或每条规则恰好错一处的。", "Makes up data for a catalog entry (CSV, to standard output): conforming, or breaking each rule exactly once."),
            session.Speech.Of("0 已写出   2 用法有误   3 条目读不出来或编不出数据   130 被中断", "0 written   2 wrong usage   3 the entry cannot be read, or no data made for it   130 interrupted"))
    {
        this.session = session;
        entry = new("--entry", session.Speech.Of("目录条目的 JSON 文件", "the JSON file of the catalog entry"));
        rows = new("--rows", session.Speech.Of("行数，默认 10；与 --bad 同用时不起作用", "how many rows, 10 unless given; says nothing with --bad"));
        seed = new("--seed", session.Speech.Of("不同的数得到不同的数据，默认 0", "another number gives other rows; 0 unless given"));
        bad = new("--bad") { Description = session.Speech.Of("最小的文件，其中该条目能错的每条规则恰好错一处", "the smallest file that breaks each rule the entry can break exactly once") };
        foreach (var option in new Option[] { entry, rows, seed, bad }) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (count, from) = (rows.Number(parsed, most: long.MaxValue) ?? UsualRows, (int)(seed.Number(parsed) ?? 0));
        var madeFor = await EntryFile.ReadAsync(entry.One(parsed), session, cancellationToken).ConfigureAwait(false);
        try
        {
            var table = ExampleTable.For(madeFor);
            if (!parsed.GetValue(bad))
            {
                table.WriteConforming(session.Output, count, from, cancellationToken);
                return ExitCode.Yes;
            }
            table.WriteBreaking(session.Output);
            await session.Error.WriteLineAsync(session.Speech.Of("每条规则错一处：", "Broken once each: ") + string.Join(" ", table.BrokenRules.Select(rule => rule.Id))).ConfigureAwait(false);
            return ExitCode.Yes;
        }
        catch (ArgumentException e)
        {
            throw EntryFile.Unusable("不能为该目录条目编造数据", "No data can be made for that catalog entry", madeFor, e);
        }
    }
}
