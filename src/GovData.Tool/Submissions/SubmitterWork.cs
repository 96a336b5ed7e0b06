using System;
using System.CommandLine;
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
        return await new SubmissionTrouble(session, "做完的都在台账中", "What was done is in the ledger").TellAsync(
            () => work(new DurableSubmitter(services.GetRequiredService<CenterClient>(), book, options), book), cancellationToken).ConfigureAwait(false);
    }
}
