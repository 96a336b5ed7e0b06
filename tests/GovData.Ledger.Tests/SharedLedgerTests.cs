using GovData.Client;
using GovData.Security;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>Several workers, each with a client and a ledger object of its own, on one ledger that is shared.</summary>
public class SharedLedgerTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task Workers_on_one_submission_share_its_parts_and_come_to_one_effect()
    {
        using var city = new City(rows: 600, clock: new HastyTime());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => WorkAsync(city))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsStored, outcome.Stage + outcome.Reason));
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
        Assert.Equal(1, city.Center.Journal.Effects("announceSubmission", Key));
        var parts = city.Center.Journal.Of("putSubmissionPart").GroupBy(part => part.Target.Split('?')[0]).ToList();
        Assert.Equal(outcomes[0].Work.Parts, parts.Count);
        Assert.All(parts, part => Assert.Single(part));
        Assert.Single(outcomes.Select(outcome => outcome.Receipt!.ReceiptId).Distinct());
        Assert.Equal(EvidenceConclusion.Proved, (await city.VerifyEvidenceAsync()).Conclusion);
    }

    [Fact]
    public async Task What_a_worker_that_was_stopped_held_is_given_back_and_taken_up_at_once()
    {
        using var city = new City(clock: new HastyTime());
        using var killed = new CancellationTokenSource();
        using (var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal)) killed.Cancel();
        })))
        using (var ledger = city.OpenLedger(isShared: true))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1 }).SubmitAsync(city.Plan(), killed.Token));

        using (var file = new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False"))
        {
            file.Open();
            using var held = new SqliteCommand("SELECT COUNT(*) FROM govdata_task WHERE state <> 'done' AND lease_until IS NOT NULL", file);
            Assert.Equal(0L, held.ExecuteScalar());
        }

        var outcome = await WorkAsync(city);

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.Equal(1, outcome.Work.PartsRepeated);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task A_part_that_takes_longer_than_a_lease_is_held_on_to()
    {
        var lease = TimeSpan.FromSeconds(6);
        using var city = new City { Time = { IsPatient = true }, Center = { Policy = { CheckingTime = TimeSpan.Zero } } };
        using var client = city.Connect(inner => new LongPart(inner, city, lease));
        using var ledger = city.OpenLedger(isShared: true);

        var outcome = await City.Submitter(client, ledger, new DurableSubmitterOptions { LeaseDuration = lease, Concurrency = 1 }).SubmitAsync(city.Plan());

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.Equal(0, outcome.Work.PartsRepeated);
    }

    [Fact]
    public async Task Where_a_lease_cannot_be_held_on_to_the_work_is_dropped()
    {
        using var city = new City(clock: new HastyTime());
        using var ledger = city.OpenLedger(isShared: true);
        using var thief = new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False");
        var stolen = 0;
        using var robbed = city.Connect(inner => new Wiretap(new SlowPart(inner, city.Clock), request =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/parts/1", StringComparison.Ordinal) || stolen++ > 0) return;
            thief.Open();
            using var command = new SqliteCommand("UPDATE govdata_task SET epoch = epoch + 1, owner = 'thief', lease_until = NULL WHERE kind = 'part' AND number = 1", thief);
            Assert.Equal(1, command.ExecuteNonQuery());
            thief.Close();
        }));

        var outcome = await City.Submitter(robbed, ledger, new DurableSubmitterOptions { LeaseDuration = TimeSpan.FromSeconds(6) }).SubmitAsync(city.Plan());

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.True(outcome.Work.PartsRepeated >= 1);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    private static async Task<SubmissionOutcome> WorkAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger(isShared: true);
        return await City.Submitter(client, ledger, new DurableSubmitterOptions { LeaseDuration = TimeSpan.FromMinutes(10) }).SubmitAsync(city.Plan());
    }
}
