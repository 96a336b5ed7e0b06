using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata reconcile ledger --center PROFILE|URL --ledger FILE</c></summary>
internal sealed class ReconcileLedger : LedgerVerb
{
    private readonly Option<bool> restored;

    public ReconcileLedger(Session session)
        : base(session, "ledger",
            session.Speech.Of($"reconcile ledger {Places(session.Speech)} [--restored]", $"reconcile ledger {Places(session.Speech)} [--restored]"),
            session.Speech.Of("台账与中心逐件核对：空台账由中心重建，从备份恢复的补齐，此后方可继续报送；请先停下其他进程。", "Compares the ledger with the center, submission by submission: an empty one is rebuilt, a restored one is brought up to date and may then go on. Stop every other worker first."),
            session.Speech.Of("0 一致   1 有差异，已列出   2 用法有误   3 没有做完，可再次运行   130 被中断，可再次运行", "0 they agree   1 they differ, as listed   2 wrong usage   3 not finished, run it again   130 interrupted, run it again"))
    {
        restored = new("--restored") { Description = session.Speech.Of("台账是从备份恢复的，或由副本接替", "the ledger was restored from a backup, or a replica took over") };
        Takes(null, [], [restored]);
    }

    protected override Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken cancellationToken) => WithSubmitterAsync(
        parsed, provider: null, new DurableSubmitterOptions(),
        async (submitter, book) =>
        {
            if (parsed.GetValue(restored)) await book.DeclareRestoredAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var result = await submitter.ReconcileAsync(cancellationToken).ConfigureAwait(false);
                await ReconciliationAnswer.WriteAsync(Session, result, asJson).ConfigureAwait(false);
                return result.Agrees ? ExitCode.Yes : ExitCode.No;
            }
            catch (RequestRefusedException refused)
            {
                throw new CannotJudgeException($"没有对完：{refused.Message}", $"Not compared to the end: {refused.Message}");
            }
        },
        cancellationToken);
}
