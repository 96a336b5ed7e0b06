using System;
using System.CommandLine;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary><c>govdata ledger pause</c> and <c>govdata ledger unpause</c></summary>
internal sealed class LedgerPause : Verb
{
    private readonly Session session;
    private readonly bool pauses;
    private readonly LedgerOption ledger;

    public LedgerPause(Session session, bool pauses)
        : base(pauses ? "pause" : "unpause",
            session.Speech.Of($"ledger {(pauses ? "pause" : "unpause")} (--ledger 台账 | --postgres 连接串) [--unit 名称]", $"ledger {(pauses ? "pause" : "unpause")} (--ledger FILE | --postgres CONNECTION) [--unit NAME]"),
            pauses
                ? session.Speech.Of("暂停：任何进程不再开始新的步骤，进行中的一片做完为止；重启后仍暂停，登记照常。", "No process begins a step any more; a part that is on its way is ended. It holds over restarts; submissions are still recorded.")
                : session.Speech.Of("恢复：后台服务自行继续，其他以 govdata resume 继续。", "Hosted workers go on by themselves, everything else by govdata resume."),
            session.Speech.Of("0 已办   2 用法有误   3 没有做成", "0 done   2 wrong usage   3 it could not be done"))
    {
        (this.session, this.pauses, ledger) = (session, pauses, new LedgerOption(session.Speech));
        foreach (var option in ledger.All) Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var book = ledger.Open(parsed, mayCreate: false);
        try
        {
            await (pauses ? book.PauseAsync(cancellationToken) : book.UnpauseAsync(cancellationToken)).ConfigureAwait(false);
            return ExitCode.Yes;
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or DbException or InvalidOperationException or IOException)
        {
            throw new CannotJudgeException(failure.Message, failure.Message);
        }
    }
}
