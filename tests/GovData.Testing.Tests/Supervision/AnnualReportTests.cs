using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class AnnualReportTests
{
    private readonly TestCenter _center = new(providerLevel: 1);

    [Fact]
    public async Task The_center_counts_for_itself_and_tells_every_difference()
    {
        var code = await _center.PublishAsync();
        var line = _center.Mock.Authority.AssignResponsibility(code, TestCenter.ProviderCode, "2026", "2026-12-31");
        await _center.Provider.SubmitAsync("s1", Sending.Announcement(code, line: line), Sending.Rows, 3);
        var record = await SubmitAsync(2026, count: 1, rows: 4);
        Assert.Equal(200, record.Status);
        var difference = Assert.Single(record.Json["discrepancies"]!.AsArray())!;
        Assert.Equal(("/submissions/rowsStored", 4, 3), (difference["pointer"]!.GetValue<string>(), difference["reported"]!.GetValue<int>(), difference["recorded"]!.GetValue<int>()));
        Assert.Single(record.Payload("receipt")["discrepancies"]!.AsArray());
        Assert.Equal(record.Text, (await _center.Provider.GetAsync("/v1/supervision/annual-reports/2026")).Text);
    }

    [Fact]
    public async Task A_report_for_another_year_than_its_path_is_refused() => Assert.Equal("year-mismatch", (await SubmitAsync(2025, 0, 0)).Code);

    [Fact]
    public async Task A_report_nobody_made_is_not_found() => Assert.Equal("not-found", (await _center.Provider.GetAsync("/v1/supervision/annual-reports/2020")).Code);

    private async Task<TestAnswer> SubmitAsync(int year, int count, int rows)
    {
        var report = new JsonObject
        {
            ["year"] = year,
            ["department"] = TestCenter.ProviderCode,
            ["entriesPublished"] = count,
            ["responsibilities"] = new JsonObject { ["assigned"] = count, ["fulfilled"] = count, ["overdue"] = 0 },
            ["submissions"] = new JsonObject { ["count"] = count, ["rowsStored"] = rows, ["rowsRejected"] = 0 },
            ["sharing"] = new JsonObject { ["applications"] = 0, ["granted"] = 0, ["queries"] = 0 },
            ["acceptances"] = 0,
            ["openDatasets"] = 0,
            ["evidence"] = new JsonArray(),
        };
        return await _center.Provider.PostAsync("/v1/supervision/annual-reports/2026", new JsonObject { ["report"] = await _center.Provider.DocumentAsync("annual-report", report) });
    }
}
