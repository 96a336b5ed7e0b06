using GovData.Ledger.Sqlite;

namespace GovData.Ledger.Tests;

public class PauseTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task What_is_submitted_to_a_paused_ledger_is_recorded_and_not_sent_before_it_is_unpaused()
    {
        using var city = new City();
        using (var book = city.OpenLedger())
        {
            await book.PauseAsync();
            await book.PauseAsync();
        }

        var paused = await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync());

        Assert.Equal((LedgerConflictKind.Paused, LedgerConflictRemedy.Unpause, Key), (paused.Kind, paused.Remedy, paused.Key));
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        using var ledger = city.OpenLedger();
        Assert.Equal((true, SubmissionStage.Recorded), (await ledger.IsPausedAsync(), (await ledger.FindAsync(Key))!.Stage));

        await ledger.UnpauseAsync();

        Assert.False(await ledger.IsPausedAsync());
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pause_in_the_middle_ends_the_part_that_is_on_its_way_and_begins_no_other(bool isShared)
    {
        using var city = new City(rows: 300, clock: new HastyTime());
        using var ledger = city.OpenLedger(isShared);
        using var switchboard = city.OpenLedger(isShared);
        var reached = 0;
        using var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal) && reached++ == 0) switchboard.PauseAsync().Wait();
        }));
        var submitter = City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1, LeaseDuration = TimeSpan.FromMinutes(10) });

        var paused = await Assert.ThrowsAsync<LedgerConflictException>(() => submitter.SubmitAsync(city.Plan()));

        Assert.Equal(LedgerConflictKind.Paused, paused.Kind);
        Assert.Equal(2, city.Center.Journal.Of("putSubmissionPart").Count);
        Assert.Equal(2, (await ledger.GetOutcomeAsync(Key))!.Work.PartsDurable);

        await switchboard.UnpauseAsync();
        var outcome = Assert.Single(await submitter.ResumeAsync());

        Assert.Equal((SubmissionStage.Stored, 0), (outcome.Stage, outcome.Work.PartsRepeated));
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task Another_unit_in_the_same_tables_is_not_paused()
    {
        using var directory = new TemporaryDirectory();
        using var one = SqliteLedger.Open(directory.File("ledger.db"), new LedgerOptions { Unit = "one@c" });
        using var two = SqliteLedger.Open(directory.File("ledger.db"), new LedgerOptions { Unit = "two@c" });

        await one.PauseAsync();

        Assert.Equal((true, false), (await one.IsPausedAsync(), await two.IsPausedAsync()));
    }
}
