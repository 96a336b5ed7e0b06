using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Standards;

namespace GovData.Tool;

/// <summary><c>govdata recall KEY --reason TEXT --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class RecallOne : LedgerVerb
{
    private readonly Argument<string[]> key = new("KEY") { Arity = ArgumentArity.ZeroOrMore };
    private readonly TextOption reason;
    private readonly SendingOptions sending;

    public RecallOne(Session session)
        : base(session, "recall",
            session.Speech.Of($"recall 键 --reason 理由 {Places(session.Speech)} [--follow 秒]", $"recall KEY --reason TEXT {Places(session.Speech)} [--follow SECONDS]"),
            session.Speech.Of("撤回一次汇聚：先记账后发送，中断后重新运行即继续；已入库的撤出，回执与存证保留。", "Takes a submission back: recorded before it is sent, run again after any interruption; what is stored is withdrawn, receipt and evidence stay."),
            session.Speech.Of("0 已撤回   1 没有撤回：未入库，或中心拒绝   2 用法有误   3 没有做完，可再次运行，或没有该键   130 被中断，可再次运行",
                "0 recalled   1 not recalled: nothing is stored, or the center refused   2 wrong usage   3 not finished, run it again, or the key is not there   130 interrupted, run it again"))
    {
        reason = new("--reason", session.Speech.Of("撤回理由，至多 1000 字，不含个人信息", "why, 1,000 characters at most that name no person"));
        sending = new(session);
        Takes(key, [reason], sending.All);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(key) is not [var one]) throw new UsageException("请给出一个键。", "Name one key.");
        if (reason.One(parsed) is not { } why || string.IsNullOrWhiteSpace(why)) throw new UsageException("请用 --reason 说明撤回理由。", "Say why by --reason.");
        if (CitizenId.StandsIn(why)) throw new UsageException("理由中有身份证号：理由随存证保存多年，不写个人信息。", "The reason holds an identity number: a reason is kept for years with the evidence and names nobody.");
        if (why.Length > SubmissionRecall.LongestReason) throw new UsageException("撤回理由至多 1000 字。", "A reason has 1,000 characters at most.");
        var options = sending.Read(parsed);
        return await WithSubmitterAsync(
            parsed, provider: null, options,
            (submitter, book) => AnswerAsync(book, one, asJson, () => RecallAsync(submitter, one, why, cancellationToken), CodeOf, cancellationToken),
            cancellationToken,
            mayCreate: false).ConfigureAwait(false);
    }

    private static async Task<SubmissionOutcome> RecallAsync(DurableSubmitter submitter, string key, string why, CancellationToken cancellationToken)
    {
        try
        {
            return await submitter.RecallAsync(key, why, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException unknown)
        {
            throw new CannotJudgeException(unknown.Message, unknown.Message);
        }
    }

    private static int CodeOf(SubmissionOutcome outcome) =>
        outcome.Stage == SubmissionStage.Recalled ? ExitCode.Yes : outcome.IsFinished || outcome.Stage == SubmissionStage.Refused ? ExitCode.No : ExitCode.CouldNotJudge;
}
