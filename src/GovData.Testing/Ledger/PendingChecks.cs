namespace GovData.Testing;

/// <summary>Verifications that wait for a verdict.</summary>
internal static class PendingChecks
{
    private const string Settle = "UPDATE $pending SET state = 'settled', attempts = attempts + 1, sealed = NULL, receipt = @receipt WHERE unit = @unit AND pending_key = @key AND state = 'waiting'";
    private const string Mine = " FROM $pending WHERE unit = 'u' AND pending_key = 'k'";

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("what waits for a verdict is settled once, and what was sealed is gone", SettleAsync),
        ("one key is another's in another unit", UnitsAsync),
    ];

    private static async Task SettleAsync(DialectBench bench)
    {
        await KeepAsync(bench, "u", "k").ConfigureAwait(false);
        NotKeptException.Unless(1, await SettleAsync(bench, "first").ConfigureAwait(false));
        NotKeptException.Unless(0, await SettleAsync(bench, "second").ConfigureAwait(false));
        NotKeptException.Unless("first", await bench.ReadAsync("SELECT receipt" + Mine).ConfigureAwait(false) as string);
        NotKeptException.Unless(null, await bench.ReadAsync("SELECT sealed" + Mine).ConfigureAwait(false));
    }

    private static async Task UnitsAsync(DialectBench bench)
    {
        await KeepAsync(bench, "u", "k").ConfigureAwait(false);
        await KeepAsync(bench, "v", "k").ConfigureAwait(false);
        await SettleAsync(bench, "mine").ConfigureAwait(false);
        NotKeptException.Unless("waiting", await bench.ReadAsync("SELECT state FROM $pending WHERE unit = 'v'").ConfigureAwait(false) as string);
    }

    private static Task<int> KeepAsync(DialectBench bench, string unit, string key) => bench.WriteAsync(
        "INSERT INTO $pending (unit, pending_key, state, content, sealed, attempts, kept_at) VALUES (@unit, @key, 'waiting', 'c', 's', 0, 'a')", ("unit", unit), ("key", key));

    private static Task<int> SettleAsync(DialectBench bench, string receipt) => bench.WriteAsync(Settle, ("unit", "u"), ("key", "k"), ("receipt", receipt));
}
