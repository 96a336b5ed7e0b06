using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;

namespace GovData.Hosting;

/// <summary>How a hosted submission worker works.</summary>
public class SubmissionWorkerOptions
{
    /// <summary>Opens the ledger of this department and center, such as <c>_ => SqliteLedger.Open(path)</c>; the host disposes it. Required.</summary>
    public Func<IServiceProvider, DepartmentLedger>? OpenLedger { get; set; }

    /// <summary>How submissions are sent. <see cref="DurableSubmitterOptions.FollowAtMost"/> is the worker's own affair and is not used.</summary>
    public DurableSubmitterOptions Submitter { get; set; } = new();

    /// <summary>How long the worker waits after a failure; it doubles up to <see cref="MaxRetryAfter"/> while failures go on. Default 30 seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait after a failure. Default 10 minutes.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How often a worker whose ledger is shared (<see cref="DepartmentLedger.IsShared"/>) looks for what another process has recorded, or left behind when it was
    /// killed; and any worker whether its paused ledger is unpaused. Default 30 seconds.
    /// </summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Called when a submission has ended or been refused, from the worker, one at a time; an exception from it is logged and goes no further. A crash at
    /// the wrong moment may leave it uncalled: what counts is the ledger, <see cref="SubmissionQueue.FindAsync"/>. Where several processes share
    /// the ledger, each that was at the submission calls it.
    /// </summary>
    public Func<SubmissionOutcome, CancellationToken, Task>? OnEnded { get; set; }
}
