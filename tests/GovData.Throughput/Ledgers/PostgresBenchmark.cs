using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Benchmarks;
using GovData.Ledger;
using GovData.Ledger.Tests;
using Npgsql;

namespace GovData.Throughput.Ledgers;

/// <summary>
/// Parts claimed and confirmed one by one by four workers on PostgreSQL, beside pgbench, which runs the same two statements in four sessions and is told
/// beforehand which part is next.
/// </summary>
internal static class PostgresBenchmark
{
    private const int Workers = 4;
    private const int Parts = 4_000;
    private static readonly string[] Settings = ["fsync", "synchronous_commit", "full_page_writes"];

    public static async Task<int> RunAsync(int rounds)
    {
        if (PostgresCluster.Missing is { } missing)
        {
            Console.WriteLine(missing);
            return 1;
        }
        var cluster = PostgresCluster.Shared;
        foreach (var setting in Settings) Console.WriteLine($"  {setting} {cluster.Sql("SHOW " + setting)}");
        var (own, bench) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            own.Add(await LedgerAsync(cluster));
            bench.Add(await PgbenchAsync(cluster));
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: ledger {own[^1]:0} parts/s, pgbench {bench[^1]:0}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} alternating rounds of {Parts} parts; medians: ledger {Thresholds.Median(own):0} parts/s, pgbench {Thresholds.Median(bench):0} parts/s"));
        var held = new Thresholds();
        held.AtLeast("PostgreSQL, four workers, to pgbench", Thresholds.Ratio(own, bench, rate => rate), 0.6);
        return held.Code;
    }

    private static async Task<double> LedgerAsync(PostgresCluster cluster)
    {
        var prefix = cluster.NextPrefix();
        using var first = Open(cluster, prefix);
        await Shelf.FillAsync(first, Parts);
        cluster.Sql($"ANALYZE {prefix}task");
        var databases = Enumerable.Range(0, Workers).Select(_ => Open(cluster, prefix)).ToList();
        foreach (var database in databases) await database.SkipsLockedAsync(default);
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(databases.Select((database, n) => Task.Run(() => WorkAsync(database, Shelf.Worker(database, "worker" + n)))));
        watch.Stop();
        foreach (var database in databases) database.Dispose();
        if (done.Sum() != Parts) throw new InvalidOperationException($"{done.Sum()} of {Parts} parts were done.");
        return Parts / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> WorkAsync(LedgerDatabase database, TaskLeases leases)
    {
        var done = 0;
        while ((await leases.ClaimAsync([TaskKinds.Part], 1, Shelf.Key, default)) is [var task])
            if (await Shelf.FinishAsync(database, task)) done++;
        return done;
    }

    private static async Task<double> PgbenchAsync(PostgresCluster cluster)
    {
        var prefix = cluster.NextPrefix();
        using var first = Open(cluster, prefix);
        await Shelf.FillAsync(first, Parts);
        cluster.Sql($"ANALYZE {prefix}task");
        var script = Path.GetTempFileName();
        var now = new PostgresDialect().Now;
        var step = $"WHERE unit = '' AND submission_key = '{Shelf.Key}' AND kind = 'part' AND number = :number";
        await File.WriteAllTextAsync(script, $"""
            \set n :n + 1
            \set number :client_id * {Parts / Workers} + :n
            UPDATE {prefix}task SET epoch = epoch + 1, owner = 'pgbench', lease_until = {now} + 600000 {step} AND epoch = 0 AND state <> 'done' AND (not_before IS NULL OR not_before <= {now}) AND (lease_until IS NULL OR lease_until < {now}) AND NOT EXISTS (SELECT 1 FROM {prefix}meta g WHERE g.name = 'generation' AND g.value <> COALESCE((SELECT r.value FROM {prefix}meta r WHERE r.name = 'reconciled:'), '1'));
            UPDATE {prefix}task SET state = 'done', spool = NULL, lease_until = NULL {step} AND epoch = 1 AND state <> 'done';

            """);
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString);
        var start = new ProcessStartInfo(Path.Combine(PostgresCluster.Binaries!, "pgbench")) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["-n", "-M", "prepared", "-D", "n=0", "-f", script, "-h", address.Host!, "-p", address.Port.ToString(CultureInfo.InvariantCulture), "-U", address.Username!, "-c", "4", "-j", "2", "-t", (Parts / Workers).ToString(CultureInfo.InvariantCulture), address.Database!])
            start.ArgumentList.Add(word);
        using var pgbench = Process.Start(start)!;
        var error = pgbench.StandardError.ReadToEndAsync();
        var output = await pgbench.StandardOutput.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        File.Delete(script);
        var done = Convert.ToInt64(cluster.Sql($"SELECT COUNT(*) FROM {prefix}task WHERE state = 'done'"), CultureInfo.InvariantCulture);
        if (pgbench.ExitCode != 0 || done != Parts) throw new InvalidOperationException($"pgbench did {done} of {Parts} parts: {output}{await error}");
        var line = output.Split('\n').Single(text => text.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    /// <summary>With the settings that the tool and the sample ship with.</summary>
    private static LedgerDatabase Open(PostgresCluster cluster, string prefix) =>
        Shelf.Open(() => new NpgsqlConnection(cluster.ConnectionString + ";Max Auto Prepare=40;Auto Prepare Min Usages=2"), new PostgresDialect(), prefix);
}
