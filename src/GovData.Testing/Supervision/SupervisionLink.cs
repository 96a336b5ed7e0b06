using System.Globalization;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>监督 · The annual report, held against what the center itself has recorded.</summary>
internal sealed class SupervisionLink(CenterServices center, AnnualCount count) : ChainLink
{
    private readonly SortedDictionary<string, JsonObject> _reports = new(StringComparer.Ordinal);

    public override string Name => "supervision";

    public override void Map(HandlerTable handlers)
    {
        handlers.OnAsync("submitAnnualReport", SubmitAsync);
        handlers.On("getAnnualReport", call => _reports.TryGetValue(Place(call), out var report)
            ? AnswerMaker.Json(report.DeepClone())
            : throw MockProblems.Refuse("not-found", $"This department has made no report for {call.Path["year"]}."));
    }

    public override JsonNode Snapshot() => MockJson.List(_reports.Values.Select(r => r.DeepClone()));

    public override void Reset() => _reports.Clear();

    private async ValueTask<MockAnswer> SubmitAsync(Call call)
    {
        var (report, bytes) = center.Documents.Open("annual-report", call.Body.GetProperty("report"), call.Department);
        var year = int.Parse(call.Path["year"], CultureInfo.InvariantCulture);
        if (report.GetProperty("year").GetInt32() != year || report.Need("department") != call.Department.Code)
            throw MockProblems.Refuse("year-mismatch", $"The report is for {report.GetProperty("year").GetInt32()} of {report.Need("department")}; the request for {year} of {call.Department.Code}.");
        var discrepancies = AnnualCount.Discrepancies(report, count.Of(call.Department.Code, year, call.Now));
        var receipt = await center.Documents.SignAsync("annual-report-receipt", new JsonObject
        {
            ["receiptId"] = center.Chance.Id("receipt"),
            ["year"] = year,
            ["department"] = call.Department.Code,
            ["reportDigest"] = center.Documents.Digest(bytes),
            ["receivedAt"] = MockJson.Instant(call.Now),
            ["discrepancies"] = discrepancies.DeepClone(),
            ["checkpoint"] = center.Checkpoints.Citation(call.Department.Code),
        }, call.Cancellation).ConfigureAwait(false);
        var record = new JsonObject
        {
            ["year"] = year,
            ["department"] = call.Department.Code,
            ["receivedAt"] = MockJson.Instant(call.Now),
            ["receipt"] = receipt,
            ["discrepancies"] = discrepancies,
        };
        _reports[Place(call)] = record;
        return AnswerMaker.Json(record.DeepClone());
    }

    private static string Place(Call call) => call.Department.Code + "/" + call.Path["year"];
}
