using System;
using GovData.DependencyInjection;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovData.Hosting;

/// <summary>Health checks of a center and its worker, to be added to the host's: <c>services.AddHealthChecks().Add(SubmissionHealth.Center("city"))</c>.</summary>
public static class SubmissionHealth
{
    /// <summary>The center answers, and says that it works.</summary>
    /// <param name="name">The center's name.</param>
    public static HealthCheckRegistration Center(string name = "") =>
        Registration("center", name, provider => new CenterCheck(provider.GetRequiredService<CenterClients>().Get(name)));

    /// <summary>The ledger can be written.</summary>
    /// <param name="name">The center's name.</param>
    public static HealthCheckRegistration Ledger(string name = "") =>
        Registration("ledger", name, provider => new LedgerCheck(() => provider.GetRequiredKeyedService<DepartmentLedger>(name)));

    /// <summary>No submission has been unfinished for longer than it may.</summary>
    /// <param name="oldest">How long one may be.</param>
    /// <param name="name">The center's name.</param>
    public static HealthCheckRegistration Backlog(TimeSpan oldest, string name = "")
    {
        if (oldest <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(oldest), oldest, "It must be above zero.");
        return Registration("backlog", name, provider => new BacklogCheck(
            () => provider.GetRequiredKeyedService<DepartmentLedger>(name), oldest, provider.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    /// <summary>No verification has waited for its verdict for longer than it may; the center has a verification worker.</summary>
    /// <param name="oldest">How long one may.</param>
    /// <param name="name">The center's name.</param>
    public static HealthCheckRegistration Verifications(TimeSpan oldest, string name = "")
    {
        if (oldest <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(oldest), oldest, "It must be above zero.");
        return Registration("verifications", name, provider => new WaitingCheck(
            () => provider.GetRequiredKeyedService<PendingVerifications>(name), oldest, provider.GetService<TimeProvider>() ?? TimeProvider.System));
    }

    private static HealthCheckRegistration Registration(string what, string name, Func<IServiceProvider, IHealthCheck> create)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new HealthCheckRegistration(name.Length == 0 ? $"govdata-{what}" : $"govdata-{what}:{name}", create, null, ["govdata"]);
    }
}
