using System.Diagnostics;

namespace GovData.Testing;

/// <summary>The database's clock, by which leases are measured.</summary>
internal static class ClockChecks
{
    private const long Day = 24 * 60 * 60 * 1000;

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("the clock tells milliseconds since 1970 in UTC, within a day of this machine's", UnitAsync),
        ("the clock goes on within a transaction", GoesOnAsync),
        ("a row can be given a time by the clock and compared with it", CompareAsync),
    ];

    private static async Task UnitAsync(DialectBench bench)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        var (theirs, ours) = (await bench.NowAsync(connection, null).ConfigureAwait(false), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        NotKeptException.Unless(Math.Abs(theirs - ours) < Day, FormattableString.Invariant($"the database says {theirs}, this machine {ours}"));
    }

    private static async Task GoesOnAsync(DialectBench bench)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        var first = await bench.NowAsync(connection, transaction).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        while (await bench.NowAsync(connection, transaction).ConfigureAwait(false) <= first)
            NotKeptException.Unless(watch.ElapsedMilliseconds < 2000, "it stood still for two seconds");
        transaction.Rollback();
    }

    private static async Task CompareAsync(DialectBench bench)
    {
        await bench.AddAsync(1).ConfigureAwait(false);
        await bench.WriteAsync($"UPDATE $task SET lease_until = {bench.Dialect.Now} + @ttl", ("ttl", 60_000L)).ConfigureAwait(false);
        NotKeptException.Unless(0, await bench.WriteAsync($"UPDATE $task SET epoch = 1 WHERE lease_until < {bench.Dialect.Now}").ConfigureAwait(false));
        NotKeptException.Unless(1, await bench.WriteAsync($"UPDATE $task SET epoch = 1 WHERE lease_until - 60000 <= {bench.Dialect.Now}").ConfigureAwait(false));
    }
}
