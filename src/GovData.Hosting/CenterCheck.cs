using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovData.Hosting;

/// <summary>Asks the center for its state.</summary>
internal sealed class CenterCheck(CenterClient center) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await center.Service.GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.State == CenterState.Open
                ? HealthCheckResult.Healthy(status.State.English)
                : HealthCheckResult.Degraded(status.State.English);
        }
        catch (CenterException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, failure.Code, failure);
        }
    }
}
