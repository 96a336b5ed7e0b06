using System.IO;
using GovData.Client;

namespace GovData.Ledger.Tests;

public partial class DurableSubmitterTests
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
    public async Task Other_rows_for_a_stored_period_are_a_conflict_whose_advice_the_center_takes()
    {
        using var reader = Reader.Of("en-US");
        using var city = new City();
        await city.SubmitAsync();
        var other = city.Plan(city.Directory.Write("other.csv", Permits.Rows(3)));

        var conflict = await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync(other));
        Assert.Equal((LedgerConflictKind.OtherContent, Key), (conflict.Kind, conflict.Key));
        Assert.Contains("rows", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("Mode = SubmissionMode.Correction", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));

        other.Mode = SubmissionMode.Correction;
        var corrected = await city.SubmitAsync(other);
        Assert.Equal((SubmissionStage.Stored, 3L), (corrected.Stage, corrected.Receipt!.RowsStored));

        var further = city.Plan(city.Directory.Write("further.csv", Permits.Rows(4)));
        further.Mode = SubmissionMode.Correction;
        Assert.Contains("Take the next Number", (await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync(further))).Message, StringComparison.Ordinal);

        further.Number = 2;
        Assert.Equal(4L, (await city.SubmitAsync(further)).Receipt!.RowsStored);
    }

    [Fact]
    public async Task Other_rows_after_a_rejection_are_a_conflict_whose_advice_the_center_takes()
    {
        using var reader = Reader.Of("en-US");
        using var city = new City();
        var bad = city.Plan(city.Directory.Write("bad.csv", "编号,名称,数量\r\n,没有编号,1\r\n"));
        bad.BadRows = BadRowPolicy.ValidOnly;
        await city.SubmitAsync(bad);
        var good = city.Plan();

        Assert.Contains("Take the next Number", (await Assert.ThrowsAsync<LedgerConflictException>(() => city.SubmitAsync(good))).Message, StringComparison.Ordinal);

        good.Number = 2;
        Assert.Equal(SubmissionStage.Stored, (await city.SubmitAsync(good)).Stage);
    }

    [Fact]
    public async Task Other_rows_while_the_first_are_on_their_way_wait_for_their_end()
    {
        using var reader = Reader.Of("en-US");
        using var city = new City();
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        await City.Submitter(client, ledger).RecordAsync(city.Plan());

        var other = city.Plan(city.Directory.Write("other.csv", Permits.Rows(3)));
        Assert.Contains("ResumeAsync", (await Assert.ThrowsAsync<LedgerConflictException>(() => City.Submitter(client, ledger).SubmitAsync(other))).Message, StringComparison.Ordinal);
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
