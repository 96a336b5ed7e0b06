using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata recall KEY --reason TEXT --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class RecallOne : Verb
{
    private readonly Session session;
    private readonly Argument<string[]> key = new("KEY") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption reason;
    private readonly CenterOption center;
    private readonly LedgerOption ledger;
    private readonly SendingOptions sending;
    private readonly TextOption output;

    public RecallOne(Session session)
        : base("recall",
            session.Speech.Of("recall 键 --reason 理由 --center 配置|地址 (--ledger 台账 | --postgres 连接串) [--follow 秒] [--output text|json]",
                "recall KEY --reason TEXT --center PROFILE|URL (--ledger FILE | --postgres CONNECTION) [--follow SECONDS] [--output text|json]"),
            session.Speech.Of("撤回一次汇聚：先记账后发送，中断后重新运行即继续；已入库的撤出，回执与存证保留。", "Takes a submission back: recorded before it is sent, run again after any interruption; what is stored is withdrawn, receipt and evidence stay."),
            session.Speech.Of("0 已撤回   1 没有撤回：未入库，或中心拒绝   2 用法有误   3 没有做完，可再次运行，或没有该键   130 被中断，可再次运行",
                "0 recalled   1 not recalled: nothing is stored, or the center refused   2 wrong usage   3 not finished, run it again, or the key is not there   130 interrupted, run it again"))
    {
        this.session = session;
        reason = new("--reason", session.Speech.Of("撤回理由，至多 1000 字，不含个人信息", "why, 1,000 characters at most that name no person"));
        (center, ledger) = (new CenterOption(session), new LedgerOption(session.Speech));
        sending = new(session);
        output = new("--output", session.Speech.Of("text（默认）或 json：一行", "text (the default) or json: one line"));
        Arguments.Add(key);
        Option[] all = [reason, .. center.All, .. ledger.All, .. sending.All, output];
        foreach (var option in all) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = output.OneOf(parsed, "text", "json") == "json";
        if (parsed.GetValue(key) is not [var one]) throw new UsageException("请给出一个键。", "Name one key.");
        if (reason.One(parsed) is not { } why || string.IsNullOrWhiteSpace(why)) throw new UsageException("请用 --reason 说明撤回理由。", "Say why by --reason.");
        if (why.Length > SubmissionRecall.LongestReason) throw new UsageException("撤回理由至多 1000 字。", "A reason has 1,000 characters at most.");
        var options = sending.Read(parsed);
        return await new SubmitterWork(session, center, ledger).DoAsync(
            parsed, provider: null, options,
            async (submitter, book) =>
            {
                try
                {
                    var outcome = await submitter.RecallAsync(one, why, cancellationToken).ConfigureAwait(false);
                    await OutcomeAnswer.WriteAsync(session, outcome, asJson).ConfigureAwait(false);
                    return outcome.Stage == SubmissionStage.Recalled ? ExitCode.Yes : outcome.IsFinished || outcome.Stage == SubmissionStage.Refused ? ExitCode.No : ExitCode.CouldNotJudge;
                }
                catch (KeyNotFoundException unknown)
                {
                    throw new CannotJudgeException(unknown.Message, unknown.Message);
                }
                catch (Exception failure) when (failure is CenterException or LedgerConflictException or IOException)
                {
                    if (await book.GetOutcomeAsync(one, cancellationToken).ConfigureAwait(false) is { } outcome) await OutcomeAnswer.WriteAsync(session, outcome, asJson).ConfigureAwait(false);
                    throw;
                }
            },
            cancellationToken,
            mayCreate: false).ConfigureAwait(false);
    }
}
