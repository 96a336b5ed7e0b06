using System;
using System.Linq;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Testing;

namespace GovData.Client.Tests;

public class SubmissionsChainTests
{
    private static readonly string s_key = City.KeyOf("divisions.2026");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Rows_come_to_a_signed_receipt_at_every_level_of_trust(int level)
    {
        using var city = new City(level);
        var (entry, line) = await city.AssignAsync();

        var status = await city.SubmitAsync(s_key, City.Clean, entry, line);
        var report = await city.Provider.Submissions.GetReportAsync(s_key);
        var receipt = await city.Provider.Submissions.GetReceiptAsync(s_key);

        Assert.Equal((SubmissionState.Stored, 3L, 0L), (status.State, status.RowsStored, status.RowsRejected));
        Assert.Equal((3L, true), (report.Rows, report.IsClean));
        Assert.True(receipt.ReportDigest!.Matches(report.Body.Span));
        Assert.Equal((s_key, GoldenCenter.Provider, 3L, SubmissionTarget.DepartmentPool), (receipt.Key, receipt.Department, receipt.RowsStored, receipt.Target));
        Assert.True(receipt.Document.Verify(city.Mock.TrustedKeys).IsValid);
    }

    [Fact]
    public async Task A_close_whose_answer_was_lost_is_repeated_to_one_effect()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();
        var announcement = SubmissionAnnouncement.Of(entry, City.Period);
        announcement.ResponsibilityLine = line;
        await city.Provider.Submissions.AnnounceAsync(s_key, announcement);
        var manifest = await city.SendAsync(s_key, City.Clean, announcement);
        city.Mock.Outcomes.Next("closeSubmission", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => city.Provider.Submissions.CloseAsync(s_key, manifest));
        var again = await city.Provider.Submissions.CloseAsync(s_key, SignedDocument.Parse(manifest.ToJson()));
        var receipt = await city.Provider.Submissions.GetReceiptAsync(s_key);

        Assert.Equal(s_key, again.Key);
        Assert.True(receipt.ManifestDigest!.Matches(manifest.Payload.Span));
        Assert.Equal((3, 1), (city.Mock.Journal.Of("closeSubmission").Count, city.Mock.Journal.Effects("closeSubmission", s_key)));
    }

    [Fact]
    public async Task Bad_rows_reject_all_of_it_with_a_reason_and_no_receipt()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();

        var status = await city.SubmitAsync(s_key, City.WithABadRow, entry, line);
        var report = await city.Provider.Submissions.GetReportAsync(s_key);
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.Submissions.GetReceiptAsync(s_key));

        Assert.Equal(SubmissionState.Rejected, status.State);
        Assert.NotNull(status.Reason);
        Assert.Equal((2L, 1L, false), (report.Rows, report.RowsWithFindings, report.IsClean));
        Assert.Equal(("ERROR", 1L), (Assert.Single(report.Findings).Severity, report.Findings[0].Count));
        Assert.Equal("receipt-not-issued", refusal.Code);
    }

    [Fact]
    public async Task Bad_rows_are_left_out_where_the_valid_ones_are_wanted()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();

        var status = await city.SubmitAsync(s_key, City.WithABadRow, entry, line, announcement => announcement.BadRows = BadRowPolicy.ValidOnly);
        var receipt = await city.Provider.Submissions.GetReceiptAsync(s_key);

        Assert.Equal(SubmissionState.Partly, status.State);
        Assert.Equal((1L, 1L), (receipt.RowsStored, receipt.RowsRejected));
    }

    [Fact]
    public async Task Checking_that_takes_its_time_is_waited_for()
    {
        using var city = new City();
        city.Mock.Policy.CheckingTime = TimeSpan.FromSeconds(40);
        var (entry, line) = await city.AssignAsync();
        SubmissionStatus? status = null;

        var took = await city.Clock.RunAsync(async () => status = await city.SubmitAsync(s_key, City.Clean, entry, line));

        Assert.Equal(SubmissionState.Stored, status!.State);
        Assert.Equal(TimeSpan.FromSeconds(40), took);
    }

    [Fact]
    public async Task Everything_on_its_way_is_listed_after_a_ledger_was_lost()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();
        await city.SubmitAsync(s_key, City.Clean, entry, line);

        var found = await city.Provider.Submissions.List(new SubmissionQuery { EntryCode = entry.Code, State = SubmissionState.Stored }).ToListAsync();

        Assert.Equal(s_key, Assert.Single(found).Key);
        Assert.Equal(City.Clean.Length, found[0].PartsReceived.Sum(part => part.Size));
        Assert.Empty(await city.User.Submissions.List().ToListAsync());
    }

    [Fact]
    public async Task A_center_that_lies_is_not_believed()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();
        await city.SubmitAsync(s_key, City.Clean, entry, line);
        city.Mock.Outcomes.Next("getSubmissionReceipt", MockOutcome.BadSignature());
        city.Mock.Outcomes.Next("getSubmission", MockOutcome.UnknownValue());

        var failure = await Assert.ThrowsAsync<TransportException>(() => city.Provider.Submissions.GetReceiptAsync(s_key));
        var status = await city.Provider.Submissions.GetAsync(s_key);

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
        Assert.Equal("SOMETHING_NEW", status.State.Value);
        Assert.True(status.IsFinal);
    }

    [Fact]
    public async Task What_is_recalled_is_withdrawn_once_and_its_receipt_stays()
    {
        using var city = new City();
        var (entry, line) = await city.AssignAsync();
        await city.SubmitAsync(s_key, City.Clean, entry, line);
        var receipt = await city.Provider.Submissions.GetReceiptAsync(s_key);
        var recall = new SubmissionRecall { Key = s_key, Reason = "误选上一年度文件", RecalledAt = city.Clock.GetUtcNow() };
        var document = await city.Provider.Submissions.SignRecallAsync(recall);
        city.Mock.Outcomes.Next("recallSubmission", MockOutcome.LoseAnswer());

        await city.Clock.RunAsync(() => city.Provider.Submissions.RecallAsync(s_key, document));
        var recalled = await city.Provider.Submissions.RecallAsync(s_key, SignedDocument.Parse(document.ToJson()));

        Assert.Equal((SubmissionState.Recalled, "误选上一年度文件", true), (recalled.State, recalled.Reason, recalled.IsFinal));
        Assert.Equal((3, 1), (city.Mock.Journal.Of("recallSubmission").Count, city.Mock.Journal.Effects("recallSubmission", s_key)));
        Assert.Equal(receipt.Document.ToJson(), (await city.Provider.Submissions.GetReceiptAsync(s_key)).Document.ToJson());
        recall.Reason = "另有理由";
        var other = await city.Provider.Submissions.SignRecallAsync(recall);
        Assert.Equal("state-conflict", (await Assert.ThrowsAsync<RequestRefusedException>(() => city.Provider.Submissions.RecallAsync(s_key, other))).Code);
    }
}
