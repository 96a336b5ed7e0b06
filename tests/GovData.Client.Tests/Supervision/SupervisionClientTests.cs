using System;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class SupervisionClientTests
{
    [Fact]
    public async Task A_report_travels_as_it_was_signed_and_its_receipt_cites_it()
    {
        var report = SentReport();

        var receipt = await new GoldenCenter("submitAnnualReport").AsProvider().Supervision.SubmitAnnualReportAsync(report);

        Assert.Equal(("AR-2026-0001", 2026, GoldenCenter.Provider), (receipt.ReceiptId, receipt.Year, receipt.Department));
        Assert.Empty(receipt.Discrepancies);
        Assert.True(receipt.ReportDigest!.Matches(report.Payload.Span));
        Assert.True(receipt.Document.Verify(GoldenCenter.Trust).IsValid);
    }

    [Fact]
    public async Task A_receipt_is_asked_for_by_its_year()
    {
        var receipt = await new GoldenCenter("getAnnualReport").AsProvider().Supervision.GetAnnualReportAsync(2026);

        Assert.Equal(DateTimeOffset.Parse("2026-11-22T08:50:00Z", null), receipt.ReceivedAt);
    }

    [Fact]
    public async Task A_report_says_in_the_contracts_words_what_was_counted()
    {
        var report = new AnnualReport
        {
            Year = 2026,
            EntriesPublished = 1,
            Responsibilities = { Assigned = 1, Fulfilled = 1 },
            Submissions = { Count = 1, RowsStored = 3 },
            OpenDatasets = 1,
            Evidence =
            {
                new EvidenceHead
                {
                    Stream = "submission/11500000MB0000019F.RL-2026-0001.2026.FULL.1",
                    Entries = 4,
                    Head = ContentDigest.Parse("sm3:19852cdcec9f4a8361946f987d489fd76b5ae791ccf745735e2eaec52058dc12"),
                },
            },
        };

        var document = await new GoldenCenter().AsProvider().Supervision.SignAnnualReportAsync(report);

        Assert.Equal(SentReport().PayloadText(), document.PayloadText());
        Assert.Equal("", report.Department);
    }

    [Fact]
    public async Task A_difference_from_the_centers_count_is_signed_too()
    {
        var center = new GoldenCenter("getAnnualReport")
        {
            Lie = Forgery.OfPayload("\"discrepancies\":[]", "\"discrepancies\":[{\"pointer\":\"/acceptances\",\"reported\":1,\"recorded\":2}]"),
        };

        var failure = await Assert.ThrowsAsync<TransportException>(() => center.AsProvider().Supervision.GetAnnualReportAsync(2026));

        Assert.Equal(TransportFailure.SignatureInvalid, failure.Failure);
    }

    [Fact]
    public async Task The_receipt_of_another_department_or_report_is_not_believed()
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(GoldenExchange.Load("submitAnnualReport").Answer()));
        var stranger = Clients.Over(handler, options => options.TrustedKeys = GoldenCenter.Trust).Supervision;
        var provider = Clients.Over(handler, options =>
        {
            options.TrustedKeys = GoldenCenter.Trust;
            options.Department = new DepartmentIdentity(GoldenCenter.Provider, "500000");
        }).Supervision;

        var anothers = await Assert.ThrowsAsync<TransportException>(() => stranger.GetAnnualReportAsync(2026));
        var other = await provider.SignAnnualReportAsync(new AnnualReport { Year = 2026 });
        var wrong = await Assert.ThrowsAsync<TransportException>(() => provider.SubmitAnnualReportAsync(other));

        Assert.Equal((TransportFailure.SignatureInvalid, TransportFailure.SignatureInvalid), (anothers.Failure, wrong.Failure));
    }

    [Fact]
    public async Task What_is_no_report_or_year_never_leaves()
    {
        var center = new GoldenCenter();
        var supervision = center.AsProvider().Supervision;

        await Assert.ThrowsAsync<ArgumentException>(() => supervision.SubmitAnnualReportAsync(GoldenCenter.Document("manifest.sm2.json")));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => supervision.GetAnnualReportAsync(26));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => supervision.SignAnnualReportAsync(new AnnualReport()));

        Assert.Empty(center.Received);
    }

    private static SignedDocument SentReport()
    {
        using var body = JsonDocument.Parse(GoldenExchange.Load("submitAnnualReport").RequestBody);
        return SignedDocument.Parse(body.RootElement.GetProperty("report").GetRawText());
    }
}
