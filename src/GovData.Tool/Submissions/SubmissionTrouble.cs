using System;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Says what stood in the way when a command that submits could not come to an end, and what has been kept.</summary>
internal sealed class SubmissionTrouble(Session session, (string Chinese, string English) kept)
{
    public async Task<int> TellAsync(Func<Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await SayAsync($"被中断。{kept.Chinese}：再次运行同一命令即继续。", $"Interrupted. {kept.English}: go on with the same command.").ConfigureAwait(false);
            throw;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            await session.Error.WriteLineAsync(Of(refused, session.Speech)).ConfigureAwait(false);
            return refused is LedgerConflictException { Kind: LedgerConflictKind.Paused or LedgerConflictKind.AnotherWorker } ? ExitCode.CouldNotJudge : ExitCode.No;
        }
        catch (Exception itself) when (itself is SourceMissingException or LedgerUnavailableException)
        {
            await SayAsync($"没有做完：{itself.Message}", $"Not finished: {itself.Message}").ConfigureAwait(false); // it says itself what was recorded, and what to do
            return ExitCode.CouldNotJudge;
        }
        catch (Exception failure) when (IsTold(failure))
        {
            await SayAsync($"没有做完：{failure.Message} {kept.Chinese}，可再次运行。", $"Not finished: {failure.Message} {kept.English}; run it again.").ConfigureAwait(false);
            return ExitCode.CouldNotJudge;
        }
    }

    /// <summary>Whether it is said in one line; anything else is a mistake of this program.</summary>
    public static bool IsTold(Exception failure) => IsRefusal(failure) ||
        failure is CenterException or SourceMissingException or LedgerUnavailableException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException;

    /// <summary>What stood in the way, in one line.</summary>
    public static string Of(Exception failure, Speech speech) => failure is LedgerConflictException conflict ? ConflictText.Of(conflict, speech) : failure.Message;

    /// <summary>Whether it stays so until somebody changes something. A center that is under maintenance, or asked too often, refuses as well, and will not later.</summary>
    private static bool IsRefusal(Exception failure) => failure is RequestRefusedException { Problem.Retryable: false } or LedgerConflictException or ConsignmentRefusedException;

    private Task SayAsync(string chinese, string english) => session.Error.WriteLineAsync(session.Speech.Of(chinese, english));
}
