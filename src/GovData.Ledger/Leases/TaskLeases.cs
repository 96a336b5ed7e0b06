using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>
/// Steps claimed for a while by one worker of many, each of which may die, freeze or wake late: whoever holds the epoch holds the step. A claim reads
/// candidates and then takes each only if it is as it was seen; what is lost is dropped.
/// </summary>
internal sealed class TaskLeases
{
    private readonly LedgerDatabase _database;
    private readonly TimeProvider _time;
    private readonly TimeSpan _duration;
    private readonly TimeSpan _margin;
    private readonly Random _random = new(Guid.NewGuid().GetHashCode());

    /// <param name="database">The ledger's database.</param>
    /// <param name="time">The worker's clock, for what is left of a lease.</param>
    /// <param name="owner">Who claims, for the reader of the table.</param>
    /// <param name="duration">How long a lease is by the database's clock.</param>
    /// <param name="margin">How long before its end the worker stops.</param>
    public TaskLeases(LedgerDatabase database, TimeProvider time, string owner, TimeSpan duration, TimeSpan margin)
    {
        if (margin < TimeSpan.Zero || margin >= duration) throw new ArgumentOutOfRangeException(nameof(margin));
        (_database, _time, Owner, _duration, _margin) = (database, time, owner, duration, margin);
    }

    public string Owner { get; }

    /// <summary>Claims up to so many steps, of the first kind as long as there are such, then of the next.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="most">The most to claim.</param>
    /// <param name="key">Only this submission's; null for all of the unit.</param>
    /// <param name="cancellationToken">Stops before anything is claimed.</param>
    /// <exception cref="LedgerConflictException">The ledger was restored and is not yet reconciled with the center, or it is paused.</exception>
    public async Task<IReadOnlyList<LeasedTask>> ClaimAsync(IReadOnlyList<string> kinds, int most, string? key, CancellationToken cancellationToken)
    {
        var before = _time.GetTimestamp();
        var skips = await _database.SkipsLockedAsync(cancellationToken).ConfigureAwait(false);
        var claimed = skips && _database.ClaimsAtOnce
            ? await _database.WriteOneAsync(session => ClaimAtOnceAsync(session, kinds, most, key), cancellationToken).ConfigureAwait(false)
            : await _database.WriteAsync(session => ClaimAsync(session, kinds, most, key, skips), cancellationToken).ConfigureAwait(false);
        return [.. claimed.Select(row => new LeasedTask(row, new Lease(_time, before, _duration, _margin)))];
    }

    /// <summary>Holds on to steps; gives those that are lost, whose work must be dropped.</summary>
    public async Task<IReadOnlyList<LeasedTask>> RenewAsync(IReadOnlyCollection<LeasedTask> tasks, CancellationToken cancellationToken)
    {
        var before = _time.GetTimestamp();
        var lost = await EachAsync(tasks, (table, task) => table.RenewAsync(task.Key, task.Row, _duration), cancellationToken).ConfigureAwait(false);
        foreach (var task in tasks.Except(lost)) task.Lease.Renewed(before);
        return lost;
    }

    /// <summary>Gives steps back, to be claimed by anybody after so long; gives those that were lost before.</summary>
    public Task<IReadOnlyList<LeasedTask>> ReleaseAsync(IReadOnlyCollection<LeasedTask> tasks, TimeSpan wait, CancellationToken cancellationToken) =>
        EachAsync(tasks, (table, task) => table.ReleaseAsync(task.Key, task.Row, wait), cancellationToken);

    private async Task<List<TaskRow>> ClaimAsync(LedgerSession session, IReadOnlyList<string> kinds, int most, string? key, bool skips)
    {
        var table = new TaskTable(session);
        var claimed = new List<TaskRow>();
        foreach (var kind in kinds)
        {
            var from = skips || session.Dialect.HasOneWriter ? 0 : StartBelow(await table.HighestAsync(kind).ConfigureAwait(false));
            await ClaimAsync(table, await table.CandidatesAsync(kind, from, most - claimed.Count, key, skips).ConfigureAwait(false), claimed).ConfigureAwait(false);
            if (claimed.Count < most && from > 0)
                await ClaimAsync(table, await table.CandidatesAsync(kind, 0, most - claimed.Count, key, skips).ConfigureAwait(false), claimed).ConfigureAwait(false);
            if (claimed.Count >= most) return claimed;
        }
        return await NotHeldUpAsync(session, claimed, key).ConfigureAwait(false);
    }

    private async Task<List<TaskRow>> ClaimAtOnceAsync(LedgerSession session, IReadOnlyList<string> kinds, int most, string? key)
    {
        var table = new TaskTable(session);
        var claimed = new List<TaskRow>();
        foreach (var kind in kinds)
            if (claimed.Count < most) claimed.AddRange(await table.ClaimAsync(kind, most - claimed.Count, key, Owner, _duration).ConfigureAwait(false));
        return await NotHeldUpAsync(session, claimed, key).ConfigureAwait(false);
    }

    /// <summary>Where nothing was claimed: whether anything may be.</summary>
    private static async Task<List<TaskRow>> NotHeldUpAsync(LedgerSession session, List<TaskRow> claimed, string? key) =>
        claimed.Count == 0 && await new MetaTable(session).WhyNotAsync().ConfigureAwait(false) is { } why ? throw new LedgerConflictException(why, key ?? session.Unit, "") : claimed;

    private async Task ClaimAsync(TaskTable table, List<TaskRow> candidates, List<TaskRow> claimed)
    {
        foreach (var seen in candidates)
            if (await table.ClaimAsync(seen, Owner, _duration).ConfigureAwait(false)) claimed.Add(seen.Begun());
    }

    private int StartBelow(int highest)
    {
#pragma warning disable CA5394 // spreads workers; keeps no secret
        lock (_random) return _random.Next(highest + 1);
#pragma warning restore CA5394
    }

    private Task<IReadOnlyList<LeasedTask>> EachAsync(
        IReadOnlyCollection<LeasedTask> tasks, Func<TaskTable, LeasedTask, Task<bool>> write, CancellationToken cancellationToken) => _database.WriteAsync<IReadOnlyList<LeasedTask>>(
        async session =>
        {
            var table = new TaskTable(session);
            var lost = new List<LeasedTask>();
            foreach (var task in tasks)
                if (!await write(table, task).ConfigureAwait(false)) lost.Add(task);
            return lost;
        },
        cancellationToken);
}
