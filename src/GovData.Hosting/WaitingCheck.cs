using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovData.Hosting;

/// <summary>Looks how long the oldest kept verification has waited for its verdict.</summary>
internal sealed class WaitingCheck(Func<PendingVerifications> pending, TimeSpan oldest, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await pending().ListWaitingAsync(cancellationToken).ConfigureAwait(false);
        if (waiting.Count == 0) return HealthCheckResult.Healthy("Nothing waits for a verdict.");
        var age = time.GetUtcNow() - waiting[0].KeptAt;
        var data = new Dictionary<string, object> { ["waiting"] = waiting.Count, ["oldestSeconds"] = (long)age.TotalSeconds, ["problem"] = waiting[0].Problem ?? "" };
        var text = string.Format(CultureInfo.InvariantCulture, "{0} wait for a verdict, the oldest for {1}.", waiting.Count, age);
        return age <= oldest ? HealthCheckResult.Healthy(text, data) : new HealthCheckResult(context.Registration.FailureStatus, text, null, data);
    }
}
