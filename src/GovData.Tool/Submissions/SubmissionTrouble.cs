using System;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Says what stood in the way when a command that submits could not come to an end, and what has been kept.</summary>
internal sealed class SubmissionTrouble(Session session, string kept, string keptInEnglish)
{
    public async Task<int> TellAsync(Func<Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await SayAsync($"被中断。{kept}：再次运行同一命令即继续。", $"Interrupted. {keptInEnglish}: go on with the same command.").ConfigureAwait(false);
            throw;
        }
        catch (Exception refused) when (refused is RequestRefusedException or LedgerConflictException or ConsignmentRefusedException)
        {
            await session.Error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return ExitCode.No;
        }
        catch (Exception failure) when (failure is CenterException or SourceMissingException or LedgerUnavailableException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await SayAsync($"没有做完：{failure.Message} {kept}，可再次运行。", $"Not finished: {failure.Message} {keptInEnglish}; run it again.").ConfigureAwait(false);
            return ExitCode.CouldNotJudge;
        }
    }

    private Task SayAsync(string chinese, string english) => session.Error.WriteLineAsync(session.Speech.Of(chinese, english));
}
