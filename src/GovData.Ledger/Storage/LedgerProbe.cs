using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Finds out by trying how the ledger's database behaves. Nothing is changed.</summary>
internal sealed class LedgerProbe(ConnectionPool pool, LedgerDialect dialect, TimeProvider time)
{
    private const int Commits = 10;
    private static readonly TimeSpan s_held = TimeSpan.FromMilliseconds(300);

    /// <summary>Longer than any lock is waited for here.</summary>
    private static readonly TimeSpan s_turn = TimeSpan.FromSeconds(10);

    public async Task<LedgerDiagnosis> RunAsync(LockProbe skipping, bool isShared, CancellationToken cancellationToken)
    {
        using var connection = await pool.OpenAsync(cancellationToken).ConfigureAwait(false);
        var diagnosis = new LedgerDiagnosis { Database = dialect.Name, IsShared = isShared };
        var session = new LedgerSession(connection, null, cancellationToken);
        foreach (var setting in dialect.DurabilitySettings)
        {
            var value = Convert.ToString((await session.QueryAsync(setting.Query, row => row.GetValue(0), 1).ConfigureAwait(false)).FirstOrDefault(), CultureInfo.InvariantCulture) ?? "";
            diagnosis.Durability[setting.Name] = value;
            if (!setting.Safe.Contains(value, StringComparer.OrdinalIgnoreCase)) diagnosis.Unsafe.Add(setting.Name);
        }
        diagnosis.ClockAhead = await ClockAsync(session).ConfigureAwait(false);
        diagnosis.Commit = await CommitAsync(connection, cancellationToken).ConfigureAwait(false);
        diagnosis.PassesOverLocked = dialect.HasOneWriter ? null : await skipping.RunAsync(cancellationToken).ConfigureAwait(false);
        diagnosis.LocksHold = await LocksHoldAsync(connection, cancellationToken).ConfigureAwait(false);
        return diagnosis;
    }

    private async Task<TimeSpan> ClockAsync(LedgerSession session)
    {
        var before = time.GetUtcNow();
        var there = (await session.QueryAsync($"SELECT {dialect.Now} FROM $meta WHERE name = 'edition'", row => Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), 1).ConfigureAwait(false))[0];
        var here = before + TimeSpan.FromTicks((time.GetUtcNow() - before).Ticks / 2);
        return DateTimeOffset.FromUnixTimeMilliseconds(there) - here;
    }

    /// <summary>How long a commit takes. A row comes and goes: what does not change need not reach the disk.</summary>
    private async Task<TimeSpan> CommitAsync(LedgerConnection connection, CancellationToken cancellationToken)
    {
        var name = ("name", (object?)("probe:" + Guid.NewGuid().ToString("N")));
        var took = new List<TimeSpan>();
        for (var n = 0; n < Commits; n++)
        {
            var begun = time.GetTimestamp();
            using (var transaction = await connection.Inner.BeginAsync(cancellationToken).ConfigureAwait(false))
            {
                var session = new LedgerSession(connection, transaction, cancellationToken);
                if (n % 2 == 0) await session.ExecuteAsync("INSERT INTO $meta (name, value) VALUES (@name, @value)", name, ("value", "")).ConfigureAwait(false);
                else await session.ExecuteAsync("DELETE FROM $meta WHERE name = @name", name).ConfigureAwait(false);
                await transaction.EndAsync().ConfigureAwait(false);
            }
            took.Add(time.GetElapsedTime(begun));
        }
        return took.OrderBy(one => one).ElementAt(Commits / 2);
    }

    /// <summary>One transaction holds a row; another's write of it must wait, and must get its turn when the first has ended.</summary>
    private async Task<bool> LocksHoldAsync(LedgerConnection one, CancellationToken cancellationToken)
    {
        using var other = await pool.OpenAsync(cancellationToken).ConfigureAwait(false);
        var holding = await one.Inner.BeginAsync(cancellationToken).ConfigureAwait(false);
        Task waiting;
        bool waited;
        using (holding)
        {
            await new MetaTable(new LedgerSession(one, holding, cancellationToken)).TouchAsync().ConfigureAwait(false);
            waiting = Task.Run(() => TouchAsync(other, cancellationToken), cancellationToken);
            await Task.WhenAny(waiting, Task.Delay(s_held, time, cancellationToken)).ConfigureAwait(false);
            waited = !waiting.IsCompleted;
            await holding.EndAsync().ConfigureAwait(false);
        }
        var turn = await Task.WhenAny(waiting, Task.Delay(s_turn, time, cancellationToken)).ConfigureAwait(false) == waiting;
        if (turn) await waiting.ConfigureAwait(false);
        return waited && turn;
    }

    private static async Task TouchAsync(LedgerConnection connection, CancellationToken cancellationToken)
    {
        using var transaction = await connection.Inner.BeginAsync(cancellationToken).ConfigureAwait(false);
        await new MetaTable(new LedgerSession(connection, transaction, cancellationToken)).TouchAsync().ConfigureAwait(false);
        await transaction.EndAsync().ConfigureAwait(false);
    }
}
