using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Ledger.Tests;
using GovData.Standards;

namespace GovData.Kills;

/// <summary>
/// The sample DepartmentWorker, two instances of it on one ledger in PostgreSQL, each with a spool of its own as on two machines: one is killed in the middle of a
/// submission, the other asked to stop; both are started again and come to one effect.
/// </summary>
internal sealed class Department(Center center, Table table, string folder, Random random)
{
    private const int PartSize = 8_000;
    private static readonly string s_sample = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../samples/DepartmentWorker"));
    private static readonly string[] s_instances = ["a", "b"];
    private static readonly int s_inFlight = new DurableSubmitterOptions().Concurrency;
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(2);
    private static readonly PostgresDialect s_dialect = new();
    private readonly DateTimeOffset _due = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1);

    private string Key => $"{Table.Entry.ProviderCode}.{Table.Entry.Code!.Replace('/', '-')}.{CivilDate.InChina(_due)}.FULL.1";

    public async Task<string> RunAsync()
    {
        await LedgerSchema.CreateAsync(PostgresCluster.Shared.Connect, s_dialect);
        FillRegister();
        await center.ClearAsync();
        List<Child> workers = [Start("a"), Start("b")];
        try
        {
            await center.PartsAsync(atLeast: 20 + random.Next(60));
            await UntilAsync("only one of them brings parts", _ => Task.FromResult(Owners() >= 2 && s_instances.All(instance => Directory.Exists(Spool(instance)))));
            workers[0].Send(Child.Kill);
            var killed = (await center.HeldAsync()).Parts.Count;
            await center.PartsAsync(killed + 20 + random.Next(60));
            await StopAsync(workers[1]);
            var stopped = (await center.HeldAsync()).Parts.Count;
            var left = await LeftAsync();
            LetAnHourPass();
            workers.AddRange([Start("a"), Start("b")]);
            await UntilAsync("it does not come to its end", async ledger => await ledger.FindAsync(Key) is { Stage: SubmissionStage.Stored });
            await UntilAsync("a spool still holds parts", _ => Task.FromResult(s_instances.All(instance => !Directory.EnumerateFiles(Spool(instance)).Any())));
            foreach (var worker in workers.Skip(2)) await StopAsync(worker);
            return await JudgeAsync(killed, stopped, left);
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
        }
    }

    /// <summary>The sample's own table, with the rows of this harness in it.</summary>
    private void FillRegister()
    {
        PostgresCluster.Shared.Sql(File.ReadAllText(Path.Combine(s_sample, "permits.sql")));
        PostgresCluster.Shared.Sql("TRUNCATE permit RESTART IDENTITY");
        using var connection = PostgresCluster.Shared.Connect();
        connection.Open();
        using var copy = connection.BeginTextImport("COPY permit (number, name, quantity, issued_on) FROM STDIN WITH (FORMAT csv)");
        foreach (var line in File.ReadLines(table.Path).Skip(1)) copy.Write(line + ",2026-01-01\n");
    }

    private Child Start(string instance)
    {
        using var profile = JsonDocument.Parse(File.ReadAllText(center.Profile));
        var department = profile.RootElement.GetProperty("departments")[0];
        string Of(string name) => department.GetProperty(name).GetString()!;
        var at = _due.ToOffset(TimeSpan.FromHours(8)).TimeOfDay;
        return Child.Start(
            Path.Combine(s_sample, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "DepartmentWorker.dll"),
            "--Center:Endpoint=" + profile.RootElement.GetProperty("endpoint").GetString(), "--Center:Department:Code=" + Of("code"), "--Center:Department:Division=" + Of("division"),
            "--Center:AppKey:Name=" + Of("appKey"), "--Center:AppKey:Secret=" + Of("appSecret"),
            "--Center:SigningKeyFile=" + Keep("department.pem", Of("signingKey")), "--Center:TrustedKeysFile=" + Keep("center.pem", profile.RootElement.GetProperty("trust").GetString()!),
            "--Ledger:Postgres=" + PostgresCluster.Shared.ConnectionString, "--Register:Postgres=" + PostgresCluster.Shared.ConnectionString,
            "--Ledger:Spool=" + Spool(instance), "--Ledger:LeaseSeconds=5", "--Ledger:PartSize=" + PartSize.ToString(CultureInfo.InvariantCulture),
            "--Nightly:At=" + at.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture));
    }

    private string Spool(string instance) => Path.Combine(folder, "spool-" + instance);

    /// <summary>How many processes have had a part.</summary>
    private static long Owners() => Convert.ToInt64(PostgresCluster.Shared.Sql("SELECT count(DISTINCT owner) FROM govdata_task WHERE kind = 'part'"), CultureInfo.InvariantCulture);

    /// <summary>What is younger is left in a spool: its worker may be about to record it.</summary>
    private void LetAnHourPass()
    {
        foreach (var file in s_instances.SelectMany(instance => Directory.GetFiles(Spool(instance)))) File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromHours(2));
    }

    private string Keep(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task StopAsync(Child worker)
    {
        worker.Send(Child.Terminate);
        var (code, output, error) = await worker.EndAsync();
        if (code != 0) throw new DoubledException($"asked to stop, a worker ended with {code}: {output}{error}");
    }

    /// <summary>What a stop in the middle has left: the stage, and no step that somebody holds.</summary>
    private async Task<string> LeftAsync()
    {
        using var ledger = Open();
        if (await ledger.FindAsync(Key) is not { Stage: SubmissionStage.Announced } left) throw new DoubledException("it was not under way when the second was stopped: this run shows nothing");
        var held = Convert.ToInt64(PostgresCluster.Shared.Sql("SELECT count(*) FROM govdata_task WHERE state <> 'done' AND lease_until > extract(epoch FROM clock_timestamp()) * 1000"), CultureInfo.InvariantCulture);
        if (held > s_inFlight) throw new DoubledException($"{held} steps are still held; those of the dead one are {s_inFlight} at most");
        return left.Stage.ToString();
    }

    private async Task UntilAsync(string otherwise, Func<DepartmentLedger, Task<bool>> holds)
    {
        using var ledger = Open();
        var watch = Stopwatch.StartNew();
        while (!await holds(ledger))
            if (watch.Elapsed > s_deadline) throw new DoubledException(otherwise);
    }

    private async Task<string> JudgeAsync(int killed, int stopped, string left)
    {
        var held = await center.HeldAsync();
        using var ledger = Open();
        if ((held.Fault(table) ?? await EvidenceJudge.FaultAsync(ledger, Key, ToolSender.Trust(center.Profile))) is { } fault) throw new DoubledException(fault);
        if (held.Announced != 1) throw new DoubledException($"{held.Announced} announcements took effect");
        var outcome = (await ledger.GetOutcomeAsync(Key))!;
        if (outcome.Receipt!.ReceiptId != held.Receipts[0]) throw new DoubledException("the receipt in the ledger is not the center's");
        if (held.Parts.Count != outcome.Work.Parts || held.Parts.Any(part => part.Value != 1)) throw new DoubledException("a part is not there, or took effect twice");
        var owners = Owners();
        if (owners < 3) throw new DoubledException($"{owners} workers brought the parts: the work was not shared");
        var again = held.Arrivals.Count(part => part.Value > 1);
        return FormattableString.Invariant(
            $"2 instances, {outcome.Work.Parts} parts; {killed} were there when one was killed, {stopped} when the other was asked to stop ({left}); {owners} processes brought them, {again} were sent again; one effect, evidence proved");
    }

    private DepartmentLedger Open() => new(PostgresCluster.Shared.Connect, s_dialect, new LedgerOptions { SpoolDirectory = Spool("reader") });
}
