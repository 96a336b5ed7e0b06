using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovData.Hosting;

/// <summary>Looks how long the oldest unfinished submission has been so.</summary>
internal sealed class BacklogCheck(Func<DepartmentLedger> ledger, TimeSpan oldest, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var unfinished = await ledger().ListUnfinishedAsync(cancellationToken).ConfigureAwait(false);
        if (unfinished.Count == 0) return HealthCheckResult.Healthy("Nothing is unfinished.");
        var age = time.GetUtcNow() - unfinished[0].RecordedAt;
        var data = new Dictionary<string, object> { ["unfinished"] = unfinished.Count, ["oldestSeconds"] = (long)age.TotalSeconds };
        var text = string.Format(CultureInfo.InvariantCulture, "{0} unfinished, the oldest for {1}.", unfinished.Count, age);
        return age <= oldest ? HealthCheckResult.Healthy(text, data) : new HealthCheckResult(context.Registration.FailureStatus, text, null, data);
    }
}
