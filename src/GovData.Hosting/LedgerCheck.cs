using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovData.Hosting;

/// <summary>Opens the ledger and writes to it without changing it; one that can't be opened is unhealthy too.</summary>
internal sealed class LedgerCheck(Func<DepartmentLedger> ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ledger().CheckAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The ledger cannot be written.", failure);
        }
    }
}
