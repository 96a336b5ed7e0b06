using System.IO;

namespace GovData.Ledger.Tests;

public class ResumeTests
{
    [Fact]
    public async Task What_was_recorded_in_one_process_is_sent_in_the_next()
    {
        using var city = new City();
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            var recorded = await City.Submitter(client, ledger).RecordAsync(city.Plan());
            Assert.Equal(SubmissionStage.Recorded, recorded.Stage);
            Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        }

        var outcome = Assert.Single(await ResumeAsync(city));

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.True(outcome.Work.Resumed);
        Assert.Null(outcome.Failure);
        Assert.Empty(await ResumeAsync(city));
    }

    [Fact]
    public async Task What_one_center_stored_is_not_taken_for_stored_at_another()
    {
        using City city = new(), other = new();
        var stored = await city.SubmitAsync();
        using var client = other.Connect();
        using var ledger = city.OpenLedger();

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => City.Submitter(client, ledger).SubmitAsync(city.Plan()));

        Assert.Equal((LedgerConflictKind.OtherUnit, LedgerConflictRemedy.OwnUnit), (conflict.Kind, conflict.Remedy));
        Assert.Contains(stored.Receipt!.ReceiptId, conflict.Message, StringComparison.Ordinal);
        Assert.Empty(other.Center.Journal.Of("announceSubmission"));
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Fact]
    public async Task What_another_worker_has_brought_is_swept_by_the_one_that_lives_on()
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        var submitter = City.Submitter(client, ledger);
        await submitter.SubmitAsync(city.Plan());
        var brought = Path.Combine(city.Spool, "0123456789abcdef0123456789abcdef.part");
        await File.WriteAllTextAsync(brought, "brought by another");
        File.SetLastWriteTimeUtc(brought, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await submitter.ResumeAsync();

        Assert.Empty(city.Spooled);
    }

    [Fact]
    public async Task One_whose_file_is_gone_does_not_keep_the_others()
    {
        using var city = new City();
        var lost = city.Directory.Write("lost.csv", Permits.Rows(5));
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            var submitter = City.Submitter(client, ledger);
            await submitter.RecordAsync(new SubmissionPlan(Permits.Entry(), "2025", SubmissionSource.FromFile(lost)));
            await submitter.RecordAsync(city.Plan());
        }
        File.Delete(lost);

        var outcomes = (await ResumeAsync(city)).ToDictionary(outcome => outcome.Key.Split('.')[2]);

        Assert.Equal(SubmissionStage.Stored, outcomes["2026"].Stage);
        Assert.Equal(SubmissionStage.Announced, outcomes["2025"].Stage);
        Assert.IsType<SourceMissingException>(outcomes["2025"].Failure);

        File.WriteAllText(lost, Permits.Rows(5), new UTF8Encoding(false));
        Assert.Equal(SubmissionStage.Stored, Assert.Single(await ResumeAsync(city)).Stage);
    }

    [Fact]
    public async Task A_stream_is_found_again_by_its_name()
    {
        using var city = new City();
        SubmissionSource Export() => SubmissionSource.FromStream("permits-2026", _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(Permits.Rows(70)))));
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            await City.Submitter(client, ledger).RecordAsync(new SubmissionPlan(Permits.Entry(), "2026", Export()));
        }

        Assert.IsType<SourceMissingException>(Assert.Single(await ResumeAsync(city)).Failure);

        var options = new DurableSubmitterOptions { FindSource = name => name == "permits-2026" ? Export() : null };
        Assert.Equal(SubmissionStage.Stored, Assert.Single(await ResumeAsync(city, options)).Stage);
    }

    [Fact]
    public async Task A_refusal_at_resuming_is_told_and_not_tried_again()
    {
        using var city = new City();
        var plan = city.Plan();
        plan.Target = GovData.Client.SubmissionTarget.Of("THEME_NOT_THERE");
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            await City.Submitter(client, ledger).RecordAsync(plan);
        }

        var refused = Assert.Single(await ResumeAsync(city));

        Assert.Equal((SubmissionStage.Refused, "target-not-offered"), (refused.Stage, refused.Reason));
        Assert.Empty(await ResumeAsync(city));
    }

    private static async Task<IReadOnlyList<SubmissionOutcome>> ResumeAsync(City city, DurableSubmitterOptions? options = null)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        return await City.Submitter(client, ledger, options).ResumeAsync();
    }
}
