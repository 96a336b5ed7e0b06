using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata reconcile content FILE --entry ENTRY.json --center PROFILE|URL</c></summary>
internal sealed class ReconcileContent : SubmissionVerb
{
    private readonly PathArgument file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption entry;
    private readonly ReadingOptions reading;
    private readonly CenterOption center;
    private readonly TextOption earlier;
    private readonly DifferenceFileOptions differences;

    public ReconcileContent(Session session)
        : base(session, "content",
            session.Speech.Of("reconcile content 文件 --entry 条目.json --center 配置|地址 [--differences 清单.csv [--show-values]] [--differences-limit 行数] [--earlier 以前的文件…] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet 工作表] [--header-row 行]",
                "reconcile content FILE --entry ENTRY.json --center PROFILE|URL [--differences LIST.csv [--show-values]] [--differences-limit ROWS] [--earlier FILE…] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet NAME] [--header-row N]"),
            session.Speech.Of("全量数据与中心的有效数据逐行核对：只比行数与摘要，双方都不传送数据；内存不随数据增长。", "Compares a whole table with the rows that the center has in effect, by counts and digests: neither side sends a row, and memory does not grow with them."),
            session.Speech.Of("0 一致   1 有差异   2 用法有误   3 没有对完，可再次运行   130 被中断，可再次运行", "0 they agree   1 they differ   2 wrong usage   3 not compared to the end, run it again   130 interrupted, run it again"))
    {
        entry = new("--entry", session.Speech.Of("目录条目的 JSON 文件", "the JSON file of the catalog entry"));
        (reading, center, differences) = (new ReadingOptions(session.Speech), new CenterOption(session), new DifferenceFileOptions(session.Speech));
        earlier = new("--earlier", session.Speech.Of("以前的文件，如上次报送的，可给多个：由其指明仅中心有的行", "earlier tables, such as the one submitted last, one or more: they name rows that only the center has"), isGreedy: true);
        Takes(file, [entry, .. center.All, .. differences.All, earlier, .. reading.All]);
    }

    protected override (string Chinese, string English) Kept => ("什么都没有改动", "Nothing was changed");

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        var path = file.One(parsed, "请给出一个数据文件。", "Name one file.");
        var list = differences.Read(parsed, [path, entry.One(parsed), .. earlier.All(parsed)]);
        var options = new ContentReconcilerOptions
        {
            MaxDifferences = list.Most,
            Earlier = [.. earlier.All(parsed).Select(other => Source(parsed, other))],
            Progress = new ReadLines(Session.Error, Session.Speech, Session.Clock),
        };
        var compared = await EntryFile.ReadAsync(entry.One(parsed), Session, cancellationToken).ConfigureAwait(false);
        if (!compared.Items.Any(item => item.IsKey)) throw new CannotJudgeException("该条目没有主键项，无从逐行核对。", "The entry has no key item, so that no row of it is known again.");
        var source = Source(parsed, path);
        return await WithCenterAsync(
            parsed, center, compared.ProviderCode,
            client => TellAsync(
                async () =>
                {
                    var result = await CompareAsync(() => new ContentReconciler(client.Submissions, options).CompareAsync(compared, source, cancellationToken)).ConfigureAwait(false);
                    await list.WriteAsync(compared, result, Session.Speech).ConfigureAwait(false);
                    await ContentAnswer.WriteAsync(Session, result, asJson).ConfigureAwait(false);
                    return result.Agrees ? ExitCode.Yes : ExitCode.No;
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ContentReconciliation> CompareAsync(Func<Task<ContentReconciliation>> compare)
    {
        try
        {
            return await compare().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RequestRefusedException or ContentChangedException or InvalidDataException)
        {
            throw new CannotJudgeException($"没有对完：{failure.Message}", $"Not compared to the end: {failure.Message}");
        }
    }

    private SubmissionSource Source(ParseResult parsed, string path) => File.Exists(path)
        ? SubmissionSource.FromFile(path, reading.Read(parsed, path))
        : throw new CannotJudgeException($"没有数据文件 {path}。请核对路径和文件名。", $"There is no table {path}. Check the path and the name.");
}
