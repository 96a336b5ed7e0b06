using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

public partial class DurableSubmitter
{
    /// <summary>
    /// 台账对账: compares the ledger with all that the center tells. An empty ledger is rebuilt, with the center's receipts; one that was restored
    /// (<see cref="DepartmentLedger.DeclareRestoredAsync"/>) is brought to where the center is, and only then may go on. Run it with no other worker on this ledger.
    /// </summary>
    /// <param name="cancellationToken">Stops before the next submission; run it again.</param>
    /// <returns>What was rebuilt, what was adopted, and what differs and was left as it is.</returns>
    /// <exception cref="CenterException">There is no usable answer, or a receipt that no trusted key verifies; run it again. Until then nothing is sent.</exception>
    public virtual async Task<LedgerReconciliation> ReconcileAsync(CancellationToken cancellationToken = default)
    {
        var result = await _reconciler.RunAsync(cancellationToken).ConfigureAwait(false);
        foreach (var key in result.Adopted.ToList())
            if ((await _ledger.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Stage == SubmissionStage.Checking)
                await AskOnceAsync(key, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Keeps what the check has come to by now; one that is still under way is followed by <see cref="ResumeAsync"/>.</summary>
    private async Task AskOnceAsync(string key, CancellationToken cancellationToken)
    {
        var status = await _submissions.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (!status.IsFinal) return;
        using var turn = await _ledger.Turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        await _run.RunAsync(key, null, Reporter(key), cancellationToken).ConfigureAwait(false);
    }
}
