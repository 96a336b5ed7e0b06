using System.Linq;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

public class SupervisionChainTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_report_that_counts_right_is_received_without_a_difference(int level)
    {
        using var city = new City(level);
        await city.StoreAsync();

        var receipt = await SubmitAsync(city, Report());
        var later = await city.Provider.Supervision.GetAnnualReportAsync(2026);

        Assert.Empty(receipt.Discrepancies);
        Assert.Equal(receipt.Document.Payload.ToArray(), later.Document.Payload.ToArray());
    }

    [Fact]
    public async Task Every_difference_from_the_centers_count_is_named_and_signed()
    {
        using var city = new City();
        await city.StoreAsync();
        var report = Report();
        report.Submissions.RowsStored = 30;
        report.Acceptances = 1;

        var receipt = await SubmitAsync(city, report);

        Assert.Equal(
            [("/acceptances", 1L, 0L), ("/submissions/rowsStored", 30L, 3L)],
            receipt.Discrepancies.Select(one => (one.Pointer, one.Reported, one.Recorded)).Order());
    }

    [Fact]
    public async Task Another_report_for_the_same_year_is_refused_and_the_same_is_not()
    {
        using var city = new City();
        await city.StoreAsync();
        var document = await city.Provider.Supervision.SignAnnualReportAsync(Report());
        var first = await city.Provider.Supervision.SubmitAnnualReportAsync(document);

        var again = await city.Provider.Supervision.SubmitAnnualReportAsync(document);
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => SubmitAsync(city, new AnnualReport { Year = 2026 }));

        Assert.Equal(first.ReceiptId, again.ReceiptId);
        Assert.Equal("key-conflict", refusal.Code);
    }

    private static async Task<AnnualReportReceipt> SubmitAsync(City city, AnnualReport report) =>
        await city.Provider.Supervision.SubmitAnnualReportAsync(await city.Provider.Supervision.SignAnnualReportAsync(report));

    private static AnnualReport Report() => new()
    {
        Year = 2026,
        EntriesPublished = 1,
        Responsibilities = { Assigned = 1, Fulfilled = 1 },
        Submissions = { Count = 1, RowsStored = 3 },
        Evidence = { new EvidenceHead { Stream = "submission/divisions.2026", Entries = 1, Head = ContentDigest.Of(DigestAlgorithm.Sm3, City.Clean) } },
    };
}
