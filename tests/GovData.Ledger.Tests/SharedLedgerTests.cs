using GovData.Client;
using GovData.Security;

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

        var outcome = await WorkAsync(city);

        Assert.True(outcome.IsStored, outcome.Reason);
        Assert.Equal(1, outcome.Work.PartsRepeated);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    private static async Task<SubmissionOutcome> WorkAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger(isShared: true);
        return await City.Submitter(client, ledger).SubmitAsync(city.Plan());
    }
}
