using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>What every step works with.</summary>
internal sealed class Bench
{
    private const string Stale = "part-stale";
    private static readonly TimeSpan s_margin = TimeSpan.FromSeconds(2);
    private readonly DepartmentLedger _ledger;
    private readonly TaskLeases _leases;

    public Bench(SubmissionsClient center, DepartmentLedger ledger, SpoolDirectory spool, PartSealing sealing, DurableSubmitterOptions options)
    {
        (_ledger, Center, Spool, Sealing, FollowAtMost, Concurrency) = (ledger, center, spool, sealing, options.FollowAtMost, options.Concurrency);
        Pace = new Pace(ledger.Time);
        _leases = new TaskLeases(ledger.Database, ledger.Time, Owner, options.LeaseDuration, s_margin);
    }

    public SubmissionsClient Center { get; }

    public LedgerDatabase Database => _ledger.Database;

    public SpoolDirectory Spool { get; }

    /// <summary>How parts are sealed.</summary>
    public PartSealing Sealing { get; }

    /// <summary>How many calls the center takes.</summary>
    public Pace Pace { get; }

    public TimeProvider Time => _ledger.Time;

    /// <summary>Whether other processes may work on the same submissions.</summary>
    public bool IsShared => _ledger.IsShared;

    /// <summary>How many parts are on their way at a time.</summary>
    public int Concurrency { get; }

    /// <summary>How long a check is followed; null: to its end.</summary>
    public TimeSpan? FollowAtMost { get; }

    /// <summary>Who holds the steps that are begun here.</summary>
    public string Owner { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Now, as the ledger writes it.</summary>
    public string Now => LedgerTime.Write(Time.GetUtcNow());

    /// <summary>Takes the one step of a kind; null when another worker has it, or has done it.</summary>
    public async Task<HeldStep?> TakeAsync(string key, string kind, CancellationToken cancellationToken) => IsShared
        ? await LeaseAsync(key, kind, cancellationToken).ConfigureAwait(false)
        : await TakeOverAsync(key, await this.TaskAsync(key, kind, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Leases the next step of a kind; null when there is none that another worker has not.</summary>
    public async Task<HeldStep?> LeaseAsync(string key, string kind, CancellationToken cancellationToken)
    {
        var claimed = await _leases.ClaimAsync([kind], 1, key, cancellationToken).ConfigureAwait(false);
        return claimed.Count == 0 ? null : HeldStep.Of(claimed[0], _leases, Time, cancellationToken);
    }

    /// <summary>Begins a step under a new epoch, whoever had it before: for the only worker.</summary>
    public async Task<HeldStep> TakeOverAsync(string key, TaskRow task, CancellationToken cancellationToken)
    {
        var mine = await Database.WriteAsync(session => new TaskTable(session).ClaimAsync(key, task, Owner), cancellationToken).ConfigureAwait(false);
        if (mine) return HeldStep.Of(task.Begun(), cancellationToken);
        throw await _ledger.WhyNotAsync(cancellationToken).ConfigureAwait(false) is { } why ? new LedgerConflictException(why, key, "") : Lost(key, task);
    }

    /// <summary>Whether a step ended so because another worker has it now: then what was done here is dropped, and whoever has it goes on.</summary>
    public bool IsLost(Exception exception, CancellationToken cancellationToken) => IsShared && !cancellationToken.IsCancellationRequested &&
        exception is OperationCanceledException or LedgerConflictException { Kind: LedgerConflictKind.AnotherWorker } or RequestRefusedException { Problem.Code: Stale };

    public static LedgerConflictException Lost(string key, TaskRow task) =>
        new(LedgerConflictKind.AnotherWorker, key, task.Kind == TaskKinds.Part ? Wording.Of($"第 {task.Number} 片。", $"Part {task.Number}.") : "");
}
