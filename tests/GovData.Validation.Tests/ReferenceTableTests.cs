using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace GovData.Validation.Tests;

/// <summary>Findings against a truth stated by the generator: the same rows, items and rules, none missing and none more.</summary>
public class ReferenceTableTests(ITestOutputHelper output)
{
    private static readonly TableValidationOptions AllSamples = new() { SamplesPerFinding = 10_000 };

    [Theory]
    [InlineData(20_000, 20261122, 0.001)]
    [InlineData(20_000, 328, 0.02)]
    [InlineData(3_000, 17, 0.5)]
    public Task Every_planted_finding_is_found_and_nothing_else(int rows, ulong seed, double badShare) => FindsThemAsync(rows, seed, badShare);

    [Theory]
    [InlineData(20_000, 0.001)]
    [InlineData(20_000, 0.02)]
    [InlineData(3_000, 0.5)]
    public async Task So_is_every_one_at_the_seed_of_this_run(int rows, double badShare)
    {
        output.WriteLine($"GOVDATA_SEED={Seeded.OfThisRun}");
        await FindsThemAsync(rows, Seeded.OfThisRun, badShare);
    }

    [Fact]
    public async Task A_table_without_a_planted_defect_is_clean()
    {
        var table = new ReferenceTable(5_000, 1, badShare: 0);

        var report = await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv);

        Assert.Empty(report.Counts);
        Assert.True(report.IsClean);
        Assert.Equal(0, report.RowsWithFindings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4_093)]
    public async Task However_the_bytes_arrive_the_report_is_the_same_text(int piece)
    {
        var table = new ReferenceTable(4_000, 328, 0.02);
        var whole = await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv);

        var report = await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv, piece: piece);

        Assert.Equal(whole.ToJson(), report.ToJson());
    }

    [Fact]
    public async Task When_every_row_is_bad_in_every_item_counts_are_exact_and_the_report_stays_small()
    {
        var table = new ReferenceTable(20_000, 9, badShare: 1);

        var report = await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv);

        Assert.Equal(20_000 * 12, report.Counts.Sum(count => count.Count));
        Assert.Equal(20_000, report.RowsWithFindings);
        Assert.All(report.Counts, count => Assert.InRange(count.Samples.Count, 1, 10));
        Assert.InRange(report.ToJson().Length, 1, 40_000);
    }

    private static async Task FindsThemAsync(int rows, ulong seed, double badShare)
    {
        var table = new ReferenceTable(rows, seed, badShare);

        var report = await ReferenceTable.CatalogEntry.JudgeAsync(table.Csv, AllSamples);

        Assert.Equal(table.Truth.Order(), report.Samples.Select(sample => sample.ToString()).Order());
        Assert.Equal(table.Truth.Count, report.Counts.Sum(count => count.Count));
        Assert.Equal(rows, report.Rows);
        Assert.Equal(table.Truth.Select(line => line.Split(' ')[0]).Distinct().Count(), report.RowsWithFindings);
        Assert.Equal(table.Csv.Length, report.Bytes);
    }
}
