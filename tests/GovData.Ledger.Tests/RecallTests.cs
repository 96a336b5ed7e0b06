using System.Text.Json;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

public class RecallTests
{
    private const string Why = "误选上一年度文件";
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Fact]
    public async Task What_is_stored_is_withdrawn_and_its_receipt_stays_as_evidence()
    {
        using var city = new City();
        var stored = await city.SubmitAsync();

        var recalled = await RecallAsync(city);

        Assert.Equal((SubmissionStage.Recalled, Why, true), (recalled.Stage, recalled.Reason, recalled.IsFinished));
        Assert.Equal(stored.Receipt!.Document.ToJson(), recalled.Receipt!.Document.ToJson());
        Assert.Equal(0, RowsStored(city));
        Assert.Equal(3, recalled.Evidence.Entries);
        Assert.Equal(EvidenceConclusion.Proved, (await city.VerifyEvidenceAsync()).Conclusion);
    }

    [Fact]
    public async Task Recalling_again_changes_nothing_and_the_first_reason_stays()
    {
        using var city = new City();
        await city.SubmitAsync();
        var first = await RecallAsync(city);

        var again = await RecallAsync(city, "另有理由");

        Assert.Equal((first.Stage, first.Reason, first.Evidence.Head), (again.Stage, again.Reason, again.Evidence.Head));
        Assert.Single(city.Center.Journal.Of("recallSubmission"));
    }

    [Fact]
    public async Task The_same_rows_go_again_under_the_next_number_only()
    {
        using var city = new City();
        await city.SubmitAsync();
        await RecallAsync(city);

        Assert.Equal(SubmissionStage.Recalled, (await city.SubmitAsync()).Stage);
        var next = city.Plan();
        next.Number = 2;
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync(next)).Stage);
        Assert.Equal(city.Rows, RowsStored(city));
    }

    [Fact]
    public async Task What_was_only_recorded_is_dropped_though_the_center_never_heard_of_it()
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        await City.Submitter(client, ledger).RecordAsync(city.Plan());

        var recalled = await City.Submitter(client, ledger).RecallAsync(Key, Why);

        Assert.Equal((SubmissionStage.Recalled, 1L), (recalled.Stage, recalled.Evidence.Entries));
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        Assert.Empty(await City.Submitter(client, ledger).ResumeAsync());
    }

    [Fact]
    public async Task What_is_being_checked_is_recalled_when_the_check_has_ended()
    {
        using var city = new City();
        await city.SubmitAsync(options: new DurableSubmitterOptions { FollowAtMost = TimeSpan.Zero });
        using var client = city.Connect();
        using var ledger = city.OpenLedger();

        var meant = await City.Submitter(client, ledger, new DurableSubmitterOptions { FollowAtMost = TimeSpan.Zero }).RecallAsync(Key, Why);
        Assert.Equal(SubmissionStage.Checking, meant.Stage);
        var recalled = Assert.Single(await City.Submitter(client, ledger).ResumeAsync());

        Assert.True(recalled.Stage == SubmissionStage.Recalled, recalled.Reason);
        Assert.NotNull(recalled.Receipt);
        Assert.Equal((3L, 0), (recalled.Evidence.Entries, RowsStored(city)));
    }

    [Fact]
    public async Task Of_what_the_check_rejects_there_is_nothing_to_recall()
    {
        using var city = new City();
        var plan = city.Plan(city.Directory.Write("bad.csv", "编号,名称,数量\r\nP1,,1\r\n"));
        plan.BadRows = BadRowPolicy.ValidOnly;
        var rejected = await city.SubmitAsync(plan);

        Assert.Equal(SubmissionStage.Rejected, rejected.Stage);
        Assert.Equal(SubmissionStage.Rejected, (await RecallAsync(city)).Stage);
        Assert.Empty(city.Center.Journal.Of("recallSubmission"));
    }

    [Fact]
    public async Task What_was_recalled_from_elsewhere_is_recalled_here_too()
    {
        using var city = new City();
        await city.SubmitAsync();
        using (var other = city.Connect()) await other.Submissions.RecallAsync(Key, await other.Submissions.SignRecallAsync(new SubmissionRecall { Key = Key, Reason = "从别处撤回", RecalledAt = city.Time.GetUtcNow() }));

        var recalled = await RecallAsync(city);

        Assert.Equal((SubmissionStage.Recalled, "从别处撤回"), (recalled.Stage, recalled.Reason));
        Assert.Equal(1, city.Center.Journal.Effects("recallSubmission", Key));
    }

    [Fact]
    public async Task What_the_center_does_not_let_go_stays_stored_and_can_be_recalled_later()
    {
        using var city = new City();
        await city.SubmitAsync();
        city.Center.Outcomes.Next("recallSubmission", MockOutcome.Problem("state-conflict"));

        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => RecallAsync(city));
        Assert.Equal("state-conflict", refusal.Code);
        using (var ledger = city.OpenLedger()) Assert.Equal((SubmissionStage.Stored, "state-conflict"), await StandsAsync(ledger));

        Assert.Equal(SubmissionStage.Recalled, (await RecallAsync(city)).Stage);
    }

    [Fact]
    public async Task A_recall_that_is_refused_for_good_is_not_repeated_and_nothing_more_is_sent()
    {
        using var city = new City();
        await city.DieAfterAsync("/parts/2");
        city.Center.Outcomes.Next("recallSubmission", MockOutcome.Problem("document-key-unknown"));

        await Assert.ThrowsAsync<RequestRefusedException>(() => RecallAsync(city));
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger())
        {
            Assert.Empty(await City.Submitter(client, ledger).ResumeAsync());
            Assert.Equal((SubmissionStage.Refused, "document-key-unknown"), await StandsAsync(ledger));
        }

        Assert.Equal(SubmissionStage.Recalled, (await RecallAsync(city)).Stage);
        Assert.Equal(0, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task Of_an_announcement_that_was_refused_there_is_nothing_to_recall()
    {
        using var city = new City();
        city.Center.Outcomes.Next("announceSubmission", MockOutcome.Problem("not-the-source"));
        await Assert.ThrowsAsync<RequestRefusedException>(() => city.SubmitAsync());

        Assert.Equal(SubmissionStage.Refused, (await RecallAsync(city)).Stage);

        Assert.Empty(city.Center.Journal.Of("recallSubmission"));
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Fact]
    public async Task A_key_that_the_ledger_does_not_hold_is_told()
    {
        using var city = new City();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => RecallAsync(city));
    }

    [Fact]
    public async Task Another_worker_in_the_middle_of_its_parts_sends_no_more_and_closes_nothing()
    {
        using var city = new City(rows: 300, clock: new HastyTime());
        using var reached = new SemaphoreSlim(0);
        using var recalled = new SemaphoreSlim(0);
        var sending = Task.Run(async () =>
        {
            using var client = city.Connect(inner => new Wiretap(inner, request =>
            {
                if (!request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal)) return;
                reached.Release();
                recalled.Wait();
            }));
            using var ledger = city.OpenLedger(isShared: true);
            return await City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1 }).SubmitAsync(city.Plan());
        });
        await reached.WaitAsync();
        using (var client = city.Connect())
        using (var ledger = city.OpenLedger(isShared: true))
            Assert.Equal(SubmissionStage.Recalled, (await City.Submitter(client, ledger).RecallAsync(Key, Why)).Stage);
        recalled.Release();

        Assert.Equal(SubmissionStage.Recalled, (await sending).Stage);
        Assert.Empty(city.Center.Journal.Of("closeSubmission"));
        Assert.True(city.Center.Journal.Of("putSubmissionPart").Count(part => part.HadEffect) < 3);
    }

    private static async Task<(SubmissionStage Stage, string? Reason)> StandsAsync(DepartmentLedger ledger)
    {
        var found = await ledger.FindAsync(Key);
        return (found!.Stage, found.Reason);
    }

    private static async Task<SubmissionOutcome> RecallAsync(City city, string reason = Why)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        return await City.Submitter(client, ledger).RecallAsync(Key, reason);
    }

    private static int RowsStored(City city)
    {
        using var state = JsonDocument.Parse(city.Center.Snapshot());
        return state.RootElement.GetProperty("submissions").GetProperty("stored").EnumerateArray().Sum(data => data.GetProperty("rows").GetInt32());
    }
}
