using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Hosting;

/// <summary>Tells the worker what is newly kept.</summary>
internal sealed class WatchedVerifications(CenterClient center, DepartmentLedger ledger, PendingVerificationOptions options) : PendingVerifications(center, ledger, options)
{
    public WorkerSignal Kept { get; } = new();

    /// <summary>Whether other processes may keep and ask for the same.</summary>
    public bool IsShared { get; } = ledger.IsShared;

    public override async Task KeepAsync(string key, VerificationRequest request, CallContext context, CancellationToken cancellationToken = default)
    {
        await base.KeepAsync(key, request, context, cancellationToken).ConfigureAwait(false);
        Kept.Set();
    }
}
