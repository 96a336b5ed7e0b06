using GovData.Client;
using GovData.Ledger.Sqlite;
using GovData.Security;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests.Ferry;

/// <summary>Kills pack, send and import before and after the effect of every single operation, starts the killed one again, and asks the center how often it took effect.</summary>
public class FerryCrashTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData("pack", 9)]
    [InlineData("send", 9)]
    [InlineData("import", 3)]
    public async Task Wherever_it_dies_running_it_again_gives_one_effect_and_a_receipt(string what, int least)
    {
        var live = new Mortality();
        using (var crossing = new Crossing()) await JudgeAsync(crossing, await RunAsync(crossing, what, live), "undisturbed");
        Assert.True(live.Operations.Count >= least, $"Only {string.Join(" | ", live.Operations)} were seen.");
        for (var n = 1; n <= live.Operations.Count; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                var where = $"{what} died {(after ? "after" : "before")} operation {n} of {live.Operations.Count}, {live.Operations[n - 1]}";
                using var crossing = new Crossing();
                var mortality = new Mortality(n, after);
                await Assert.ThrowsAsync<ProcessDiedException>(() => RunAsync(crossing, what, mortality));
                Assert.True(mortality.Died, where);
                await JudgeAsync(crossing, await RunAsync(crossing, what, new Mortality()), where);
            }
        }
    }

    /// <summary>The whole way, from where it stands; only one of the three programs may die.</summary>
    private static async Task<SubmissionOutcome> RunAsync(Crossing crossing, string what, Mortality mortality)
    {
        using (var ledger = Ledger(crossing, what == "pack" ? mortality : new Mortality()))
        {
            var mortal = what == "pack" ? mortality : new Mortality();
            var options = crossing.Sign();
            options.Parts.Recipient = crossing.Center.Keys.Encryption.PublicKey;
            await new ConsignmentPacker(ledger, options, new MortalSpool(crossing.City.Spool, mortal), new MortalFiles(mortal)).PackAsync(crossing.City.Plan(), crossing.Package);
        }
        var onTheWay = what == "send" ? mortality : new Mortality();
        await crossing.SendAsync(wrap: inner => new MortalHandler(inner, onTheWay));
        using (var ledger = Ledger(crossing, what == "import" ? mortality : new Mortality()))
            return await new ReceiptsImporter(ledger, crossing.Center.Keys.Trusted, new MortalSpool(crossing.City.Spool, what == "import" ? mortality : new Mortality())).ImportAsync(crossing.Receipts);
    }

    private static DepartmentLedger Ledger(Crossing crossing, Mortality mortality) => new(
        () => new MortalConnection(new SqliteConnection($"Data Source={crossing.City.LedgerFile};Pooling=False"), mortality),
        new UnsyncedDialect(),
        new LedgerOptions { SpoolDirectory = crossing.City.Spool, EnsureCreated = true, TimeProvider = crossing.City.Time });

    private static async Task JudgeAsync(Crossing crossing, SubmissionOutcome outcome, string where)
    {
        Assert.True(outcome.Stage == SubmissionStage.Stored, $"{where}: {outcome.Stage} {outcome.Reason}");
        Assert.True(crossing.Center.Journal.Effects("announceSubmission", Key) == 1, where);
        Assert.True(crossing.Center.Journal.Effects("closeSubmission", Key) == 1, where);
        using var state = System.Text.Json.JsonDocument.Parse(crossing.Center.Snapshot());
        var stored = state.RootElement.GetProperty("submissions").GetProperty("stored");
        Assert.True(stored.GetArrayLength() == 1 && stored[0].GetProperty("rows").GetInt32() == crossing.City.Rows, where);
        Assert.Equal(stored[0].GetProperty("receiptId").GetString(), outcome.Receipt!.ReceiptId);
        var evidence = await crossing.City.VerifyEvidenceAsync();
        Assert.True(evidence.Conclusion == EvidenceConclusion.Proved && evidence.Streams.Single() is { Entries: 2 }, where + ": " + evidence);
        using var ledger = crossing.City.OpenLedger();
        using var client = crossing.City.Connect();
        await City.Submitter(client, ledger).ResumeAsync();
        Assert.True(crossing.City.Spooled.Length == 0, where + ": the spool is not empty after the next start");
    }
}
