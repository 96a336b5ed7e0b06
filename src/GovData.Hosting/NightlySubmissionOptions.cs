using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Standards;

namespace GovData.Hosting;

/// <summary>夜间汇聚 (a table that is submitted every day at the same time): when, and what.</summary>
public class NightlySubmissionOptions
{
    /// <summary>The time of day, by the clock of China. Default 02:00.</summary>
    public TimeSpan At { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// Plans what is due on a day; null when nothing is. The key follows from the duty, so a plan that was taken already, also by another process on the same
    /// ledger, is not read again. Required.
    /// </summary>
    public Func<IServiceProvider, CivilDate, CancellationToken, Task<SubmissionPlan?>>? Plan { get; set; }

    /// <summary>How long it waits when a plan could not be made or taken; it doubles up to <see cref="MaxRetryAfter"/> while that goes on. Default 1 minute.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest such wait. Default 30 minutes.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Called with what became of a plan: recorded, to be sent by the worker, or invalid, with the findings, and nothing was recorded. An exception from it is logged
    /// and goes no further. How the submission ends is told by <see cref="SubmissionWorkerOptions.OnEnded"/>.
    /// </summary>
    public Func<SubmissionOutcome, CancellationToken, Task>? OnPlanned { get; set; }
}
