using System;
using System.CommandLine;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace GovData.Tool;

/// <summary>Opens a center and a ledger for a command that submits, and says what stood in the way when it could not come to an end.</summary>
internal sealed class SubmitterWork(Session session, CenterOption center, LedgerOption ledger)
{
    public async Task<int> DoAsync(
        ParseResult parsed, string? provider, DurableSubmitterOptions options, Func<DurableSubmitter, DepartmentLedger, Task<int>> work, CancellationToken cancellationToken,
        bool mayCreate = true)
    {
        var services = await center.OpenAsync(parsed, provider, cancellationToken).ConfigureAwait(false);
        await using var _ = services.ConfigureAwait(false);
        using var book = ledger.Open(parsed, mayCreate);
        try
        {
            return await work(new DurableSubmitter(services.GetRequiredService<CenterClient>(), book, options), book).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await TellAsync("被中断。做完的都在台账中：用 govdata resume 或同一命令继续。", "Interrupted. What was done is in the ledger: go on with govdata resume, or with the same command.").ConfigureAwait(false);
            throw;
        }
        catch (RequestRefusedException refused)
        {
            await session.Error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return ExitCode.No;
        }
        catch (LedgerConflictException conflict)
        {
            await session.Error.WriteLineAsync(conflict.Message).ConfigureAwait(false);
            return ExitCode.No;
        }
        catch (Exception failure) when (failure is CenterException or SourceMissingException or LedgerUnavailableException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await TellAsync($"没有做完：{failure.Message} 做完的都在台账中，可再次运行。", $"Not finished: {failure.Message} What was done is in the ledger; run it again.").ConfigureAwait(false);
            return ExitCode.CouldNotJudge;
        }
    }

    private Task TellAsync(string chinese, string english) => session.Error.WriteLineAsync(session.Speech.Of(chinese, english));
}
