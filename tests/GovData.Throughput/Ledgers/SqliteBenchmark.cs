using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Benchmarks;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace GovData.Throughput.Ledgers;

/// <summary>Parts claimed and confirmed in batches on SQLite, beside a bare loop of the same commits on the same driver: the same statements, prepared once.</summary>
internal static class SqliteBenchmark
{
    private const int Parts = 16_000;
    private const int Batch = 32;

    public static async Task<int> RunAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("govdata-ledgers").FullName;
        var (own, bare) = (new List<double>(), new List<double>());
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                own.Add(await LedgerAsync(Path.Combine(folder, $"ledger{round}.db")));
                bare.Add(await BareAsync(Path.Combine(folder, $"bare{round}.db")));
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: ledger {own[^1]:0} parts/s, bare {bare[^1]:0}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} alternating rounds of {Parts} parts in batches of {Batch}; medians: ledger {Thresholds.Median(own):0} parts/s, bare loop {Thresholds.Median(bare):0} parts/s"));
        var held = new Thresholds();
        held.AtLeast("SQLite, to a bare loop of the same commits", Thresholds.Ratio(own, bare, rate => rate), 0.7);
        return held.Code;
    }

    private static async Task<double> LedgerAsync(string file)
    {
        using var database = Shelf.Open(() => SqliteLedger.Connect(file), SqliteLedger.Dialect, "govdata_");
        await Shelf.FillAsync(database, Parts);
        var leases = Shelf.Worker(database, "worker");
        var (watch, done) = (Stopwatch.StartNew(), 0);
        while (await leases.ClaimAsync([TaskKinds.Part], Batch, Shelf.Key, default) is { Count: > 0 } claimed)
            done += await Shelf.FinishAsync(database, claimed);
        return done == Parts ? Parts / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{done} of {Parts} parts were done.");
    }

    private static async Task<double> BareAsync(string file)
    {
        using (var database = Shelf.Open(() => SqliteLedger.Connect(file), SqliteLedger.Dialect, "govdata_")) await Shelf.FillAsync(database, Parts);
        using var connection = (SqliteConnection)SqliteLedger.Connect(file);
        connection.Open();
        foreach (var text in SqliteLedger.Dialect.SessionSetup) Run(connection, text);
        var now = SqliteLedger.Dialect.Now;
        var claimable = $"state <> 'done' AND (not_before IS NULL OR not_before <= {now}) AND (lease_until IS NULL OR lease_until < {now})";
        var step = "WHERE unit = '' AND submission_key = $key AND kind = 'part' AND number = $number";
        using var candidates = Prepare(connection, $"SELECT number FROM govdata_task t WHERE unit = '' AND kind = 'part' AND number >= 0 AND {claimable} AND EXISTS (SELECT 1 FROM govdata_submission s WHERE s.unit = t.unit AND s.submission_key = t.submission_key AND s.stage = 'announced') AND submission_key = $key ORDER BY number LIMIT {Batch}");
        using var claim = Prepare(connection, $"UPDATE govdata_task SET epoch = epoch + 1, owner = 'bare', lease_until = {now} + 600000 {step} AND epoch = 0 AND {claimable}");
        using var finish = Prepare(connection, $"UPDATE govdata_task SET state = 'done', spool = NULL, lease_until = NULL {step} AND epoch = 1 AND state <> 'done'");
        var (watch, done) = (Stopwatch.StartNew(), 0);
        while (Claim(connection, candidates, claim) is { Count: > 0 } numbers) done += Each(connection, finish, numbers);
        return done == Parts ? Parts / watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"{done} of {Parts} parts were done.");
    }

    private static List<long> Claim(SqliteConnection connection, SqliteCommand candidates, SqliteCommand claim)
    {
        using var transaction = connection.BeginTransaction();
        candidates.Transaction = transaction;
        var numbers = new List<long>();
        using (var reader = candidates.ExecuteReader())
            while (reader.Read()) numbers.Add(reader.GetInt64(0));
        Each(transaction, claim, numbers);
        transaction.Commit();
        return numbers;
    }

    private static int Each(SqliteConnection connection, SqliteCommand command, List<long> numbers)
    {
        using var transaction = connection.BeginTransaction();
        var touched = Each(transaction, command, numbers);
        transaction.Commit();
        return touched;
    }

    private static int Each(SqliteTransaction transaction, SqliteCommand command, List<long> numbers)
    {
        command.Transaction = transaction;
        var touched = 0;
        foreach (var number in numbers)
        {
            command.Parameters["$number"].Value = number;
            touched += command.ExecuteNonQuery();
        }
        return touched;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text)
    {
        var command = new SqliteCommand(text, connection);
        command.Parameters.AddWithValue("$key", Shelf.Key);
        if (text.Contains("$number", StringComparison.Ordinal)) command.Parameters.AddWithValue("$number", 0L);
        command.Prepare();
        return command;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = new SqliteCommand(text, connection);
        command.ExecuteNonQuery();
    }
}
