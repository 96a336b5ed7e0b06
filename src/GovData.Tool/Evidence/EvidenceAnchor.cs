using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata evidence anchor --center PROFILE|URL --ledger FILE [--declare-break]</c></summary>
internal sealed class EvidenceAnchor : LedgerVerb
{
    private readonly Option<bool> broken;

    public EvidenceAnchor(Session session)
        : base(session, "anchor",
            session.Speech.Of($"evidence anchor {Places(session.Speech)} [--declare-break]", $"evidence anchor {Places(session.Speech)} [--declare-break]"),
            session.Speech.Of("固定：把台账中的全部存证作成一个检查点交给中心，如每晚一次；中心此后的回执引用它。", "Hands the center one checkpoint over all evidence of the ledger, such as once a night; its receipts cite it from then on."),
            session.Speech.Of("0 已固定，或没有新的存证   1 中心拒绝   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行",
                "0 anchored, or there is no new evidence   1 the center refused   2 wrong usage   3 not finished, run it again   130 interrupted, run it again"))
    {
        broken = new("--declare-break") { Description = session.Speech.Of("台账是重建的或从备份恢复的：声明丢失了哪些检查点；请先 govdata reconcile ledger", "the ledger was rebuilt or restored: declare which checkpoints it has lost; govdata reconcile ledger comes first") };
        Takes(null, [], [broken]);
    }

    protected override Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken) => WithLedgerAsync(
        parsed, provider: null,
        async (client, book) =>
        {
            var anchor = new CheckpointAnchor(client, book);
            var record = parsed.GetValue(broken)
                ? await DeclareAsync(anchor, cancellationToken).ConfigureAwait(false)
                : await AnchorAsync(anchor, cancellationToken).ConfigureAwait(false);
            if (record is null) await Session.Error.WriteLineAsync(Nothing(parsed)).ConfigureAwait(false);
            await AnchorageAnswer.WriteAsync(Session, record, asJson).ConfigureAwait(false);
            return ExitCode.Yes;
        },
        cancellationToken,
        mayCreate: false);

    /// <summary>Where the break is the center's, to run it again is of no use: what helps is said, and nothing else.</summary>
    private static async Task<CheckpointRecord?> DeclareAsync(CheckpointAnchor anchor, CancellationToken cancellationToken)
    {
        try
        {
            return await anchor.DeclareBreakAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException centers)
        {
            throw new CannotJudgeException($"没有声明断链：{centers.Message}", $"No break is declared: {centers.Message}");
        }
    }

    private async Task<CheckpointRecord?> AnchorAsync(CheckpointAnchor anchor, CancellationToken cancellationToken)
    {
        try
        {
            return await anchor.AnchorAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused) when (refused.Code is "checkpoint-out-of-order" or "key-conflict")
        {
            await Session.Error.WriteLineAsync(Session.Speech.Of(
                "中心持有台账不知道的检查点，台账曾重建或恢复：请先 govdata reconcile ledger，再加 --declare-break。",
                "The center holds checkpoints this ledger does not know, as after it was rebuilt or restored: run govdata reconcile ledger, then add --declare-break.")).ConfigureAwait(false);
            throw;
        }
    }

    private string Nothing(ParseResult parsed) => parsed.GetValue(broken)
        ? Session.Speech.Of("没有丢失检查点，不声明断链。", "No checkpoint is lost; no break is declared.")
        : Session.Speech.Of("上一检查点之后没有新的存证。", "There is no evidence behind the last checkpoint.");
}
