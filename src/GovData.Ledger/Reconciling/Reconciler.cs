using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>
/// Compares the ledger with all that the center tells, submission by submission, each in a transaction of its own; killed half way, it is run again. Only at its end may steps be
/// claimed, under a generation that comes after whatever an earlier life of the ledger sent.
/// </summary>
internal sealed class Reconciler(Bench bench, DepartmentLedger ledger)
{
    private readonly Rebuilding _rebuilding = new(bench);
    private readonly Comparing _comparing = new(bench);

    public async Task<LedgerReconciliation> RunAsync(CancellationToken cancellationToken)
    {
        var result = new LedgerReconciliation();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var generation = 0;
        await foreach (var status in bench.Center.List().GetPagesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (var submission in status.Items)
                if (told.Add(submission.Key)) generation = Math.Max(generation, await CompareAsync(submission, result, cancellationToken).ConfigureAwait(false));
        }
        foreach (var key in await ledger.ListKeysAsync(cancellationToken).ConfigureAwait(false))
            if (!told.Contains(key)) generation = Math.Max(generation, await MissAsync(key, result, cancellationToken).ConfigureAwait(false));
        result.Compared = told.Count;
        result.Generation = await ledger.ReconciledAsync(generation, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <returns>The generation that what is sent from now on needs at least: where the ledger has lost what it sent, one that comes after it.</returns>
    private async Task<int> CompareAsync(SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        using var turn = await ledger.Turns.TakeAsync(there.Key, cancellationToken).ConfigureAwait(false);
        var here = await bench.Database.ReadAsync(session => new SubmissionTable(session).FindAsync(there.Key), cancellationToken).ConfigureAwait(false);
        if (here is null) await _rebuilding.RunAsync(there, result, cancellationToken).ConfigureAwait(false);
        else await _comparing.RunAsync(here, there, result, cancellationToken).ConfigureAwait(false);
        return here is null || there.Generation > here.Generation ? there.Generation + 1 : 0;
    }

    /// <summary>A list may lag: only what the center does not find by its key is missing.</summary>
    private async Task<int> MissAsync(string key, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        var row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
        if (!IsAnnounced(row.Stage)) return 0;
        try
        {
            var there = await bench.Center.GetAsync(key, cancellationToken).ConfigureAwait(false);
            return await CompareAsync(there, result, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestRefusedException missing) when (missing.Code == "not-found")
        {
            result.Differences.Add(new LedgerDifference { Key = key, Kind = LedgerDifferenceKind.OnlyHere, Here = row.Stage });
            return 0;
        }
    }

    private static bool IsAnnounced(SubmissionStage stage) => stage is SubmissionStage.Announced or SubmissionStage.Closing or SubmissionStage.Checking
        or SubmissionStage.Stored or SubmissionStage.Partly or SubmissionStage.Rejected;
}
