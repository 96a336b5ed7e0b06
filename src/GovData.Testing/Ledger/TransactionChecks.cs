using System.Data.Common;
using GovData.Ledger;

namespace GovData.Testing;

/// <summary>All or nothing, and one after the other.</summary>
internal static class TransactionChecks
{
    private const string Insert = "INSERT INTO $meta (name, value) VALUES (@name, '1')";

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("what is rolled back is gone", RollbackAsync),
        ("a transaction that is dropped is rolled back", DropAsync),
        ("what is not committed is seen by nobody else", IsolationAsync),
        ("what is committed is there for the next connection", CommitAsync),
        ("a deadlock is told, known as such, and leaves nothing behind", DeadlockAsync),
    ];

    private static async Task RollbackAsync(DialectBench bench)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        using (var transaction = connection.BeginTransaction())
        {
            await bench.RunAsync(connection, transaction, Insert, ("name", "a")).ConfigureAwait(false);
            transaction.Rollback();
        }
        NotKeptException.Unless(null, await bench.ReadAsync("SELECT value FROM $meta WHERE name = 'a'").ConfigureAwait(false));
    }

    private static async Task DropAsync(DialectBench bench)
    {
        using (var connection = await bench.OpenAsync().ConfigureAwait(false))
        using (var transaction = connection.BeginTransaction())
            await bench.RunAsync(connection, transaction, Insert, ("name", "a")).ConfigureAwait(false);
        NotKeptException.Unless(null, await bench.ReadAsync("SELECT value FROM $meta WHERE name = 'a'").ConfigureAwait(false));
    }

    /// <summary>A database that makes the reader wait keeps this too, by its timeout.</summary>
    private static async Task IsolationAsync(DialectBench bench)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        await bench.RunAsync(connection, transaction, Insert, ("name", "a")).ConfigureAwait(false);
        try
        {
            NotKeptException.Unless(null, await bench.ReadAsync("SELECT value FROM $meta WHERE name = 'a'").ConfigureAwait(false));
        }
        catch (DbException waited) when (bench.Dialect.Classify(waited) == LedgerFault.Busy)
        {
        }
    }

    private static async Task CommitAsync(DialectBench bench)
    {
        await bench.WriteAsync(Insert, ("name", "a")).ConfigureAwait(false);
        NotKeptException.Unless("1", await bench.ReadAsync("SELECT value FROM $meta WHERE name = 'a'").ConfigureAwait(false) as string);
    }

    /// <summary>Each of two has what the other wants. Where only one can write at a time there is no such thing.</summary>
    private static async Task DeadlockAsync(DialectBench bench)
    {
        if (bench.Dialect.HasOneWriter) return;
        await bench.AddAsync(2).ConfigureAwait(false);
        var both = new[] { new TaskCompletionSource<bool>(), new TaskCompletionSource<bool>() };
        var faults = await Task.WhenAll(CrossAsync(bench, 1, 2, both[0], both[1].Task), CrossAsync(bench, 2, 1, both[1], both[0].Task)).ConfigureAwait(false);
        NotKeptException.Unless(faults.Count(fault => fault == LedgerFault.Busy) == 1 && faults.Count(fault => fault is null) == 1, "the two ended with: " + string.Join(", ", faults.Select(fault => fault?.ToString() ?? "a commit")));
        NotKeptException.Unless(2L, Convert.ToInt64(await bench.ReadAsync("SELECT SUM(epoch) FROM $task").ConfigureAwait(false), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<LedgerFault?> CrossAsync(DialectBench bench, int first, int second, TaskCompletionSource<bool> mine, Task<bool> other)
    {
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        using var transaction = connection.BeginTransaction();
        const string raise = "UPDATE $task SET epoch = epoch + 1 WHERE number = @number";
        await bench.RunAsync(connection, transaction, raise, ("number", first)).ConfigureAwait(false);
        mine.SetResult(true);
        await other.ConfigureAwait(false);
        try
        {
            await bench.RunAsync(connection, transaction, raise, ("number", second)).ConfigureAwait(false);
            transaction.Commit();
            return null;
        }
        catch (DbException refused)
        {
            return bench.Dialect.Classify(refused);
        }
    }
}
