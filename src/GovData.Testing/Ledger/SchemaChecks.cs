using System.Data.Common;
using GovData.Ledger;

namespace GovData.Testing;

/// <summary>Tables and keys.</summary>
internal static class SchemaChecks
{
    private const string Insert = "INSERT INTO $meta (name, value) VALUES (@name, @value)";

    public static IReadOnlyList<(string Name, Func<DialectBench, Task> Check)> All { get; } =
    [
        ("the script can be run again and changes nothing", RunAgainAsync),
        ("a second row of a key is refused, and known as such", DuplicateAsync),
        ("another failure is not taken for a duplicate key", OtherAsync),
        ("keys differ by case", CaseAsync),
        ("keys sort by their characters' codes", OrderAsync),
        ("at most so many rows are read, the first in order", LimitAsync),
        ("a step without its submission is refused", ForeignKeyAsync),
    ];

    private static async Task RunAgainAsync(DialectBench bench)
    {
        await bench.WriteAsync(Insert, ("name", "a"), ("value", "1")).ConfigureAwait(false);
        await LedgerSchema.CreateAsync(bench.Connect, bench.Dialect, bench.Prefix).ConfigureAwait(false);
        NotKeptException.Unless("1", await bench.ReadAsync("SELECT value FROM $meta WHERE name = 'a'").ConfigureAwait(false) as string);
        NotKeptException.Unless(LedgerSchema.Edition, await LedgerSchema.MigrateAsync(bench.Connect, bench.Dialect, bench.Prefix).ConfigureAwait(false));
    }

    private static async Task DuplicateAsync(DialectBench bench)
    {
        await bench.WriteAsync(Insert, ("name", "a"), ("value", "1")).ConfigureAwait(false);
        NotKeptException.Unless(LedgerFault.DuplicateKey, await FaultAsync(bench, Insert, ("name", "a"), ("value", "2")).ConfigureAwait(false));
    }

    private static async Task OtherAsync(DialectBench bench) =>
        NotKeptException.Unless(LedgerFault.Other, await FaultAsync(bench, "UPDATE $meta SET no_such_column = 1").ConfigureAwait(false));

    private static async Task CaseAsync(DialectBench bench)
    {
        await bench.WriteAsync(Insert, ("name", "key"), ("value", "1")).ConfigureAwait(false);
        await bench.WriteAsync(Insert, ("name", "KEY"), ("value", "2")).ConfigureAwait(false);
        NotKeptException.Unless("2", await bench.ReadAsync("SELECT value FROM $meta WHERE name = @name", ("name", "KEY")).ConfigureAwait(false) as string);
    }

    private static async Task OrderAsync(DialectBench bench)
    {
        foreach (var name in (string[])["x-b", "x-B", "x-a", "x.a", "x-局"]) await bench.WriteAsync(Insert, ("name", name), ("value", "")).ConfigureAwait(false);
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        var names = await bench.ListAsync(connection, null, "SELECT name FROM $meta WHERE name >= 'x' ORDER BY name").ConfigureAwait(false);
        NotKeptException.Unless("x-B x-a x-b x-局 x.a", string.Join(" ", names));
    }

    private static async Task LimitAsync(DialectBench bench)
    {
        await bench.AddAsync(20).ConfigureAwait(false);
        using var connection = await bench.OpenAsync().ConfigureAwait(false);
        var rows = await bench.ListAsync(connection, null, bench.Dialect.SelectFirst(3, "number", "$task t", "t.number > @from", "t.number"), ("from", 5)).ConfigureAwait(false);
        NotKeptException.Unless("6 7 8", string.Join(" ", rows));
    }

    private static async Task ForeignKeyAsync(DialectBench bench)
    {
        var fault = await FaultAsync(bench, "INSERT INTO $task (unit, submission_key, kind, number, state) VALUES ('', 'nobody', 'part', 1, 'ready')").ConfigureAwait(false);
        NotKeptException.Unless(LedgerFault.Other, fault);
    }

    /// <summary>What a statement's refusal is taken for; null when it was not refused.</summary>
    private static async Task<LedgerFault?> FaultAsync(DialectBench bench, string text, params (string Name, object? Value)[] values)
    {
        try
        {
            await bench.WriteAsync(text, values).ConfigureAwait(false);
            return null;
        }
        catch (DbException refused)
        {
            return bench.Dialect.Classify(refused);
        }
    }
}
