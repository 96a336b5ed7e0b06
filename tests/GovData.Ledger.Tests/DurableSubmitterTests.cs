using System.IO;
using GovData.Client;
using GovData.Security;
using GovData.Testing;

namespace GovData.Ledger.Tests;

public class DurableSubmitterTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_submission_is_stored_and_its_receipt_is_kept(int level)
    {
        using var city = new City(level: level);

        var outcome = await city.SubmitAsync();

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Equal(Key, outcome.Key);
        Assert.True(outcome.Report!.IsClean);
        Assert.Equal(city.Rows, outcome.Receipt!.RowsStored);
        Assert.True(outcome.Receipt.Document.Verify(city.Center.TrustedKeys).IsValid);
        Assert.Equal((70, 2, false), (outcome.Work.Rows, outcome.Work.Parts, outcome.Work.Repeated));
        Assert.Equal(new FileInfo(city.File).Length, outcome.Work.Bytes);
        Assert.Empty(city.Spooled);
    }

    [Fact]
    public async Task The_key_is_in_the_ledger_before_the_first_byte_leaves()
    {
        using var city = new City();
        var seen = new List<(string Operation, SubmissionStage? Stage)>();
        using var client = city.Connect(inner => new Wiretap(inner, request => seen.Add((request.RequestUri!.Segments[^1], StageOnDisk(city)))));
        using var ledger = city.OpenLedger();

        await City.Submitter(client, ledger).SubmitAsync(city.Plan());

        Assert.Equal(SubmissionStage.Recorded, seen.Single(s => s.Operation == Key && s.Stage is not SubmissionStage.Checking).Stage);
        Assert.Equal(SubmissionStage.Announced, seen.First(s => s.Operation == "1").Stage);
        Assert.Equal(SubmissionStage.Closing, seen.Single(s => s.Operation == "close").Stage);
    }

    [Fact]
    public async Task Rows_with_findings_are_told_and_nothing_leaves()
    {
        using var city = new City();
        var good = await File.ReadAllTextAsync(city.File);
        await File.WriteAllTextAsync(city.File, good.Replace("P000003,", ",", StringComparison.Ordinal));

        var outcome = await city.SubmitAsync();

        Assert.Equal(SubmissionStage.Invalid, outcome.Stage);
        Assert.Equal(1, outcome.Report!.RowsWithFindings);
        Assert.Null(outcome.Receipt);
        Assert.Empty(city.Center.Journal.Of("announceSubmission"));
        Assert.Null(StageOnDisk(city));

        await File.WriteAllTextAsync(city.File, good);
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    [Fact]
    public async Task What_is_stored_already_gives_its_first_receipt_and_sends_nothing()
    {
        using var city = new City();
        var first = await city.SubmitAsync();
        var requests = Submissions(city);

        var second = await city.SubmitAsync();

        Assert.Equal(SubmissionStage.Stored, second.Stage);
        Assert.Equal(first.Receipt!.Document.ToJson(), second.Receipt!.Document.ToJson());
        Assert.True(second.Work.Resumed);
        Assert.Equal(requests, Submissions(city));
    }

    [Fact]
    public async Task Other_rows_under_the_same_key_are_a_conflict_and_under_the_next_number_a_submission()
    {
        using var city = new City();
        await city.SubmitAsync();
        var other = city.Plan(city.Directory.Write("other.csv", Permits.Rows(3)));

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync(other));
        Assert.Equal((LedgerConflictKind.OtherContent, Key), (conflict.Kind, conflict.Key));
        Assert.Contains("rows", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));

        (other.Number, other.Mode) = (2, SubmissionMode.Correction);
        var corrected = await city.SubmitAsync(other);
        Assert.Equal((SubmissionStage.Stored, 3L), (corrected.Stage, corrected.Receipt!.RowsStored));
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
    public async Task With_valid_rows_only_the_bad_ones_are_left_out_and_counted()
    {
        using var city = new City();
        var plan = city.Plan(city.Directory.Write("some.csv", Permits.Rows(9) + ",没有编号,1\r\n"));
        plan.BadRows = BadRowPolicy.ValidOnly;

        var outcome = await city.SubmitAsync(plan);

        Assert.Equal(SubmissionStage.Partly, outcome.Stage);
        Assert.Equal((9L, 1L), (outcome.Receipt!.RowsStored, outcome.Receipt.RowsRejected));
        Assert.NotNull(outcome.Reason);
    }

    [Fact]
    public async Task A_rejection_is_a_result_with_its_reason_and_evidence()
    {
        using var city = new City();
        var plan = city.Plan(city.Directory.Write("bad.csv", "编号,名称,数量\r\n,没有编号,1\r\n"));
        plan.BadRows = BadRowPolicy.ValidOnly;

        var outcome = await city.SubmitAsync(plan);

        Assert.Equal(SubmissionStage.Rejected, outcome.Stage);
        Assert.NotNull(outcome.Reason);
        Assert.Null(outcome.Receipt);
        Assert.Equal(2, (await city.VerifyEvidenceAsync()).Streams.Single().Entries);
    }

    [Fact]
    public async Task Two_at_once_under_one_key_have_one_effect()
    {
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        var submitter = City.Submitter(client, ledger);

        var outcomes = await Task.WhenAll(submitter.SubmitAsync(city.Plan()), submitter.SubmitAsync(city.Plan()));

        Assert.All(outcomes, outcome => Assert.Equal(SubmissionStage.Stored, outcome.Stage));
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
        Assert.Single(outcomes.Select(outcome => outcome.Receipt!.ReceiptId).Distinct());
    }

    [Fact]
    public async Task Parts_are_no_larger_than_the_center_takes()
    {
        using var city = new City();
        city.Center.Limits.PartSize = 700;
        using var client = city.Connect();
        using var ledger = city.OpenLedger();

        var outcome = await new DurableSubmitter(client, ledger).SubmitAsync(city.Plan());

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        var parts = city.Center.Journal.Of("putSubmissionPart");
        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.InRange(part.Body.Length, 1, 700));
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
            var stopped = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => City.Submitter(client, ledger).SubmitAsync(city.Plan(), cancelled.Token));
            Assert.Equal(cancelled.Token, stopped.CancellationToken);
        }
        Assert.Equal(SubmissionStage.Announced, StageOnDisk(city));

        var outcome = await city.SubmitAsync();
        Assert.Equal((SubmissionStage.Stored, 1), (outcome.Stage, outcome.Work.PartsRepeated));
    }

    [Fact]
    public async Task Progress_tells_stages_in_order_and_parts_once_the_center_has_them()
    {
        using var city = new City();
        var told = new Told();

        await city.SubmitAsync(options: new DurableSubmitterOptions { Progress = told });

        SubmissionStage[] stages = [.. told.Select(p => p.Stage).Distinct()];
        Assert.Equal(
            [SubmissionStage.Reading, SubmissionStage.Recorded, SubmissionStage.Announced, SubmissionStage.Closing, SubmissionStage.Checking, SubmissionStage.Stored], stages);
        Assert.Equal([0, 1, 2], told.Select(p => p.PartsDurable).Distinct());
        Assert.Equal((70L, 2, new FileInfo(city.File).Length), (told[^1].Rows, told[^1].Parts, told[^1].BytesDurable));
    }

    [Fact]
    public async Task A_check_that_takes_long_need_not_be_waited_for()
    {
        using var city = new City();
        city.Center.Policy.CheckingTime = TimeSpan.FromDays(2);

        var waiting = await city.SubmitAsync(options: new DurableSubmitterOptions { FollowAtMost = TimeSpan.Zero });
        Assert.Equal(SubmissionStage.Checking, waiting.Stage);
        Assert.True(waiting.AskAgainIn > TimeSpan.Zero);
        Assert.False(waiting.IsFinished);

        city.Center.Advance(TimeSpan.FromDays(3));
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync()).Stage);
    }

    private static int Submissions(City city) => city.Center.Journal.Count(entry => entry.Target.StartsWith("/v1/submissions", StringComparison.Ordinal));

    /// <summary>What another process reads in the ledger at this moment.</summary>
    private static SubmissionStage? StageOnDisk(City city)
    {
        using var ledger = city.OpenLedger();
        return ledger.FindAsync(Key).GetAwaiter().GetResult()?.Stage;
    }

    private sealed class Told : List<SubmissionProgress>, IProgress<SubmissionProgress>
    {
        public void Report(SubmissionProgress value) => Add(value);
    }
}
