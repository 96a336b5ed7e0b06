using System.Data.Common;
using System.Globalization;
using GovData.Ledger;

namespace GovData.Testing;

/// <summary>The claim of the ledger's protocol: read, then take what is as it was seen.</summary>
internal static class ClaimChecks
{
    private const int Steps = 60;

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("an update tells how many rows it touched", CountAsync),
        ("of two who saw the same step one gets it", OneGetsItAsync),
        ("two who claim side by side get every step once", SideBySideAsync),
        ("a lease that is not over keeps others away, one that is over does not", LeaseAsync),
        ("who lost a step can't confirm it", EpochAsync),
        ("locked rows are passed over without waiting, if the dialect says they can be", SkipLockedAsync),
    ];

    private static string Claimable(DialectBench bench) => $"state <> 'done' AND (lease_until IS NULL OR lease_until < {bench.Dialect.Now})";

    private static async Task<bool> ClaimAsync(DialectBench bench, DbConnection connection, DbTransaction? transaction, int number, int seen, long ttl = 60_000) => await bench.RunAsync(
        connection, transaction,
        $"UPDATE $task SET epoch = epoch + 1, lease_until = {bench.Dialect.Now} + @ttl WHERE unit = '' AND submission_key = 'k' AND kind = 'part' AND number = @number AND epoch = @seen AND {Claimable(bench)}",
        ("ttl", ttl), ("number", number), ("seen", seen)).ConfigureAwait(false) == 1;

    private static async Task CountAsync(DialectBench bench)
    {
        await bench.AddAsync(3).ConfigureAwait(false);
        NotKeptException.Unless(3, await bench.WriteAsync("UPDATE $task SET epoch = 7").ConfigureAwait(false));
        NotKeptException.Unless(0, await bench.WriteAsync("UPDATE $task SET epoch = 8 WHERE epoch = 1").ConfigureAwait(false));
    }

    private static async Task OneGetsItAsync(DialectBench bench)
    {
        await bench.AddAsync(1).ConfigureAwait(false);
        using var one = await bench.OpenAsync().ConfigureAwait(false);
        using var other = await bench.OpenAsync().ConfigureAwait(false);
        NotKeptException.Unless(true, await ClaimAsync(bench, one, null, 1, 0).ConfigureAwait(false));
        NotKeptException.Unless(false, await ClaimAsync(bench, other, null, 1, 0).ConfigureAwait(false));
        NotKeptException.Unless(1, Convert.ToInt32(await bench.ReadAsync("SELECT epoch FROM $task").ConfigureAwait(false), CultureInfo.InvariantCulture));
    }

    private static async Task SideBySideAsync(DialectBench bench)
    {
        await bench.AddAsync(Steps).ConfigureAwait(false);
        var claimed = (await Task.WhenAll(Task.Run(() => ClaimAllAsync(bench)), Task.Run(() => ClaimAllAsync(bench))).ConfigureAwait(false)).SelectMany(numbers => numbers).ToList();
        NotKeptException.Unless(claimed.Count == Steps && claimed.Distinct().Count() == Steps, FormattableString.Invariant($"{Steps} steps gave {claimed.Count} claims of {claimed.Distinct().Count()} steps"));
    }

    private static async Task<List<int>> ClaimAllAsync(DialectBench bench)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        var claimed = new List<int>();
        while (true)
        {
            try
            {
                using var transaction = connection.BeginTransaction();
                var text = bench.Dialect.SelectFirst(5, "number", "$task", "epoch = 0 AND " + Claimable(bench), "number");
                var candidates = await bench.ListAsync(connection, transaction, text).ConfigureAwait(false);
                if (candidates.Count == 0) return claimed;
                var mine = new List<int>();
                foreach (var number in candidates.Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
                    if (await ClaimAsync(bench, connection, transaction, number, 0).ConfigureAwait(false)) mine.Add(number);
                transaction.Commit();
                claimed.AddRange(mine);
            }
            catch (DbException busy) when (bench.Dialect.Classify(busy) == LedgerFault.Busy)
            {
            }
        }
    }

    private static async Task LeaseAsync(DialectBench bench)
    {
        await bench.AddAsync(1).ConfigureAwait(false);
        using var one = await bench.OpenAsync().ConfigureAwait(false);
        NotKeptException.Unless(true, await ClaimAsync(bench, one, null, 1, 0).ConfigureAwait(false));
        NotKeptException.Unless(false, await ClaimAsync(bench, one, null, 1, 1).ConfigureAwait(false));
        await bench.WriteAsync("UPDATE $task SET lease_until = lease_until - 60001").ConfigureAwait(false);
        NotKeptException.Unless(true, await ClaimAsync(bench, one, null, 1, 1).ConfigureAwait(false));
    }

    private static async Task EpochAsync(DialectBench bench)
    {
        await bench.AddAsync(1).ConfigureAwait(false);
        using var one = await bench.OpenAsync().ConfigureAwait(false);
        await ClaimAsync(bench, one, null, 1, 0, ttl: -1000).ConfigureAwait(false);
        await ClaimAsync(bench, one, null, 1, 1).ConfigureAwait(false);
        const string finish = "UPDATE $task SET state = 'done' WHERE number = 1 AND epoch = @mine AND state <> 'done'";
        NotKeptException.Unless(0, await bench.RunAsync(one, null, finish, ("mine", 1)).ConfigureAwait(false));
        NotKeptException.Unless(1, await bench.RunAsync(one, null, finish, ("mine", 2)).ConfigureAwait(false));
    }

    private static async Task SkipLockedAsync(DialectBench bench)
    {
        if (!bench.Dialect.MaySkipLocked) return;
        await bench.AddAsync(3).ConfigureAwait(false);
        using var one = await bench.OpenAsync().ConfigureAwait(false);
        using var locking = one.BeginTransaction();
        await bench.ListAsync(one, locking, bench.Dialect.SelectFirst(1, "number", "$task t", "t.number = 2", "t.number", skipLocked: true)).ConfigureAwait(false);
        using var other = await bench.OpenAsync().ConfigureAwait(false);
        using var passing = other.BeginTransaction();
        var seen = await bench.ListAsync(other, passing, bench.Dialect.SelectFirst(3, "number", "$task t", "t.number > 0", "t.number", skipLocked: true)).ConfigureAwait(false);
        NotKeptException.Unless("1 3", string.Join(" ", seen));
    }
}
