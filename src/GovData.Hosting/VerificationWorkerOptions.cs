using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Hosting;

/// <summary>待核验证照 (verifications that the center could not give when it was asked for): how a hosted worker asks for them again.</summary>
public class VerificationWorkerOptions
{
    /// <summary>
    /// Opens the ledger of this department and center, such as <c>_ => SqliteLedger.Open(path)</c>; the host disposes it. Null where the center has a submission worker: then it is that one's ledger.
    /// </summary>
    public Func<IServiceProvider, DepartmentLedger>? OpenLedger { get; set; }

    /// <summary>The secret under which they are kept. Required.</summary>
    public PendingVerificationOptions Verifications { get; set; } = new();

    /// <summary>How long the worker waits before it asks again for what is still without a verdict; it doubles up to <see cref="MaxRetryAfter"/> while none comes. Default 30 seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest such wait. Default 10 minutes.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How often a worker whose ledger is shared (<see cref="DepartmentLedger.IsShared"/>) and who has nothing to do looks for what another process has kept, or left behind when it was killed. Default 30 seconds.
    /// </summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Called with each outcome, from the worker, one at a time, after it was recorded with its receipt as evidence. When it throws, that is logged and the outcome told again, as after a
    /// crash: at least once, and where several processes share the ledger, perhaps by more than one.
    /// </summary>
    public Func<PendingVerification, CancellationToken, Task>? OnSettled { get; set; }
}
