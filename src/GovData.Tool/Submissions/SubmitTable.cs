using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata submit FILE --entry ENTRY.json --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class SubmitTable : Verb
{
    private readonly Session session;
    private readonly Argument<string[]> file = new("FILE") { Arity = ArgumentArity.ZeroOrMore };
    private readonly PlanOptions plan;
    private readonly CenterOption center;
    private readonly LedgerOption ledger;
    private readonly SendingOptions sending;
    private readonly TextOption output;

    public SubmitTable(Session session)
        : base("submit",
            session.Speech.Of("submit 文件 --entry 条目.json --center 配置|地址 (--ledger 台账 | --postgres 连接串) [--period 周期] [--mode full|delta|correction] [--number 次] [--line 责任] [--bad-rows refuse|leave-out] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet 工作表] [--header-row 行] [--output text|json]",
                "submit FILE --entry ENTRY.json --center PROFILE|URL (--ledger FILE | --postgres CONNECTION) [--period P] [--mode full|delta|correction] [--number N] [--line ID] [--bad-rows refuse|leave-out] [--encoding utf-8|gb18030] [--separator comma|semicolon|tab|bar] [--sheet NAME] [--header-row N] [--output text|json]"),
            session.Speech.Of("校验后可靠报送：先记账后发送，中断后重新运行即继续，只生效一次，取得签名回执。", "Judges a table and submits it durably: recorded before it is sent, run again after any interruption, one effect, a signed receipt."),
            Codes(session.Speech))
    {
        this.session = session;
        (plan, center, ledger) = (new PlanOptions(session.Speech), new CenterOption(session), new LedgerOption(session.Speech));
        sending = new(session);
        output = new("--output", session.Speech.Of("text（默认）或 json：一行", "text (the default) or json: one line"));
        Arguments.Add(file);
        Option[] all = [.. plan.All, .. center.All, .. ledger.All, .. sending.All, output];
        foreach (var option in all) Options.Add(option);
    }

    public static string Codes(Speech speech) => speech.Of(
        "0 已入库   1 未入库：自检或检查未通过、被拒、键已绑定其他内容   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
        "0 stored   1 not stored: findings, rejected, refused, or the key stands for other content   2 wrong usage   3 not finished, run it again   130 interrupted, run it again");

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        if (parsed.GetValue(file) is not [var path]) throw new UsageException("请给出一个数据文件。", "Name one file.");
        var options = sending.Read(parsed);
        var planned = await plan.ReadAsync(parsed, path, session.Clock, cancellationToken).ConfigureAwait(false);
        return await new SubmitterWork(session, center, ledger).DoAsync(
            parsed, planned.Entry.ProviderCode, options,
            async (submitter, book) =>
            {
                try
                {
                    var outcome = await submitter.SubmitAsync(planned, cancellationToken).ConfigureAwait(false);
                    if (outcome is { Stage: SubmissionStage.Invalid, Report: { } report }) await session.Error.WriteAsync(report.ToText(session.Speech.Culture)).ConfigureAwait(false);
                    await OutcomeAnswer.WriteAsync(session, outcome, asJson).ConfigureAwait(false);
                    return OutcomeAnswer.CodeOf(outcome);
                }
                catch (Exception failure) when (failure is CenterException or LedgerConflictException or SourceMissingException or LedgerUnavailableException or IOException)
                {
                    if (await book.GetOutcomeAsync(planned.Key, cancellationToken).ConfigureAwait(false) is { } outcome) await OutcomeAnswer.WriteAsync(session, outcome, asJson).ConfigureAwait(false);
                    throw;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }
}
