using System;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>What every step works with.</summary>
internal sealed class Bench(SubmissionsClient center, DepartmentLedger ledger, SpoolDirectory spool, TimeSpan? followAtMost)
{
    public SubmissionsClient Center { get; } = center;

    public LedgerDatabase Database { get; } = ledger.Database;

    public SpoolDirectory Spool { get; } = spool;

    public TimeProvider Time { get; } = ledger.Time;

    /// <summary>How long a check is followed; null: to its end.</summary>
    public TimeSpan? FollowAtMost { get; } = followAtMost;

    /// <summary>Who holds the steps that are begun here.</summary>
    public string Owner { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Now, as the ledger writes it.</summary>
    public string Now => LedgerTime.Write(Time.GetUtcNow());

    /// <summary>Begins a step under a new epoch.</summary>
    public async Task<TaskRow> BeginAsync(string key, TaskRow task, CancellationToken cancellationToken)
    {
        var mine = await Database.WriteAsync(session => new TaskTable(session).ClaimAsync(key, task, Owner), cancellationToken).ConfigureAwait(false);
        return mine ? task.Begun() : throw Lost(key, task);
    }

    public static LedgerConflictException Lost(string key, TaskRow task) =>
        new(LedgerConflictKind.AnotherWorker, key, Wording.Of($"步骤：{task.Kind} {task.Number}。", $"Step: {task.Kind} {task.Number}."));
}
