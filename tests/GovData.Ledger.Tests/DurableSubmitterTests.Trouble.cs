using System.IO;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

public partial class DurableSubmitterTests
{
    [Fact]
    public async Task Parts_are_sent_no_faster_than_the_center_takes_them()
    {
        using var city = new City(rows: 4000);
        city.Center.Limits.RequestsPerMinute = 60;
        var began = city.Time.GetUtcNow();

        var outcome = await city.SubmitAsync(options: new DurableSubmitterOptions { Compression = PartCompression.None });

        Assert.True(outcome.IsStored && outcome.Work.Parts > 100, outcome.Reason);
        Assert.DoesNotContain(city.Center.Journal.Of("putSubmissionPart"), call => call.Status == 429);
        Assert.True(city.Time.GetUtcNow() - began > TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_source_that_changes_after_its_rows_were_checked_is_not_sent()
    {
        using var city = new City();
        var opened = 0;
        var source = SubmissionSource.FromStream("export", _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(Permits.Rows(70).Replace(
            "P000070", ++opened == 1 ? "P000070" : "P000071", StringComparison.Ordinal)))));

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync(new SubmissionPlan(Permits.Entry(), "2026", source)));

        Assert.Equal(LedgerConflictKind.SourceChanged, conflict.Kind);
        Assert.Equal(["1"], city.Center.Journal.Of("putSubmissionPart").Select(e => e.Target.Split('/')[^1].Split('?')[0]));
        Assert.Empty(city.Center.Journal.Of("closeSubmission"));

        var next = city.Plan();                                                     // as the message advises
        next.Number = 2;
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync(next)).Stage);
    }

    [Theory]
    [InlineData("nosuch.csv")]
    [InlineData("nosuch/permits.csv")]
    [InlineData(".")]
    public async Task A_file_that_is_not_there_is_told_by_its_path_and_nothing_is_recorded(string name)
    {
        using var city = new City();
        var plan = city.Plan(city.Directory.File(name));

        var missing = await Assert.ThrowsAsync<SourceMissingException>(() => city.SubmitAsync(plan));

        Assert.Equal(Key, missing.Key);
        Assert.Contains(Path.GetFullPath(city.Directory.File(name)), missing.Message, StringComparison.Ordinal);
        using var ledger = city.OpenLedger();
        Assert.Null(await ledger.FindAsync(Key));
    }

    [Theory]
    [InlineData("zh-CN", "[A-Za-z]{2,} [a-z]{2,}")]
    [InlineData("tr-TR", @"\p{IsCJKUnifiedIdeographs}")]
    public void Each_message_is_in_the_readers_language(string culture, string others)
    {
        using var reader = Reader.Of(culture);

        foreach (var kind in Enum.GetValues<LedgerConflictKind>()) Assert.DoesNotMatch(others, new LedgerConflictException(kind, Key, "").Message);
        Assert.DoesNotMatch(others, new SourceMissingException(Key).Message);
    }

    [Fact]
    public async Task A_refused_announcement_frees_its_key()
    {
        using var city = new City();
        var plan = city.Plan();
        plan.Target = SubmissionTarget.Of("THEME_NOT_THERE");

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => city.SubmitAsync(plan));
        Assert.Equal("target-not-offered", refused.Code);
        Assert.Equal(SubmissionStage.Refused, StageOnDisk(city));

        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Fact]
    public async Task A_center_that_does_not_answer_keeps_no_plan_from_being_recorded()
    {
        using var city = new City();
        city.Time.IsPatient = true;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var client = city.Connect(_ => new Silent(asked));
        using var ledger = city.OpenLedger();

        var recording = City.Submitter(client, ledger).RecordAsync(city.Plan());
        await asked.Task;
        city.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(SubmissionStage.Recorded, (await recording).Stage);
    }

    [Fact]
    public async Task Two_processes_on_one_ledger_have_one_effect_and_the_slower_one_gives_way()
    {
        using var city = new City();
        using var client = city.Connect();
        using var mine = city.OpenLedger();
        DurableSubmitter? other = null;
        using var theirs = city.OpenLedger();
        using var intruded = city.Connect(inner => new Intruder(inner, "/parts/1", async () => await other!.SubmitAsync(city.Plan())));
        other = City.Submitter(client, theirs);

        // One part at a time: another of its own would take from the intruder as the intruder takes from it, and both might give way.
        var oneByOne = new DurableSubmitterOptions { Concurrency = 1 };
        var lost = await Assert.ThrowsAsync<LedgerConflictException>(() => City.Submitter(intruded, mine, oneByOne).SubmitAsync(city.Plan()));

        Assert.Equal(LedgerConflictKind.AnotherWorker, lost.Kind);
        Assert.Equal(SubmissionStage.Stored, StageOnDisk(city));
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task A_lost_answer_is_repeated_to_one_effect()
    {
        using var city = new City();
        city.Center.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());
        city.Center.Outcomes.Next("announceSubmission", MockOutcome.LoseAnswer());
        city.Center.Outcomes.Next("putSubmissionPart", MockOutcome.LoseAnswer());

        var outcome = await city.SubmitAsync();

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Equal(2, city.Center.Journal.Of("closeSubmission").Count);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task A_receipt_that_does_not_verify_is_not_believed_and_asked_for_again()
    {
        using var city = new City();
        city.Center.Outcomes.Next("getSubmissionReceipt", MockOutcome.BadSignature());

        var failure = await Assert.ThrowsAsync<TransportException>(() => city.SubmitAsync());
        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
        Assert.Equal(SubmissionStage.Checking, StageOnDisk(city));

        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("department")]
    [InlineData("rows")]
    public async Task A_receipt_of_something_else_is_not_believed_however_well_signed(string swapped)
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        var forger = new Forger(client.Submissions, receipt =>
        {
            if (swapped == "manifest") receipt.ManifestDigest = ContentDigest.Of(DigestAlgorithm.Sm3, "another manifest"u8);
            if (swapped == "department") receipt.Department = "11500000MB1000029N";
            if (swapped == "rows") receipt.RowsStored--;
        });

        var failure = await Assert.ThrowsAsync<TransportException>(() => new DurableSubmitter(forger, ledger).SubmitAsync(city.Plan()));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
        Assert.Equal(SubmissionStage.Checking, (await ledger.FindAsync(Key))!.Stage);
    }

    [Fact]
    public async Task Cancelled_it_stops_and_goes_on_another_time()
    {
        using var city = new City();
        using var cancelled = new CancellationTokenSource();
        using (var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal)) cancelled.Cancel();
        })))
        using (var ledger = city.OpenLedger())
        {
            var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1 }).SubmitAsync(city.Plan(), cancelled.Token));
            Assert.Equal(cancelled.Token, stopped.CancellationToken);
        }
        Assert.Equal(SubmissionStage.Announced, StageOnDisk(city));

        var outcome = await city.SubmitAsync();
        Assert.Equal((SubmissionStage.Stored, 1), (outcome.Stage, outcome.Work.PartsRepeated));
    }

    [Theory]
    [InlineData("编号:名称:数量\r\nP1:某:3\r\n")]
    [InlineData("[{\"编号\":\"P1\",\"名称\":\"某\",\"数量\":3}]\n")]
    [InlineData("PK\u0003\u0004")]
    public async Task A_table_that_cannot_be_read_is_not_sent(string table)
    {
        using var city = new City();

        var outcome = await city.SubmitAsync(city.Plan(city.Directory.Write("other.csv", table)));

        Assert.Equal(SubmissionStage.Invalid, outcome.Stage);
        Assert.False(outcome.Report!.IsClean);
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
    }
}
