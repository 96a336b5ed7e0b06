using System.Text.Json.Nodes;
using GovData.Validation;

namespace GovData.Testing;

/// <summary>The center's quality report as the contract writes it.</summary>
internal static class ReportJson
{
    private const int Samples = 100;

    public static JsonObject Of(QualityReport report) => new()
    {
        ["ruleSetEdition"] = report.RuleSetEdition,
        ["isClean"] = report.IsClean,
        ["rows"] = report.Rows,
        ["rowsWithFindings"] = report.RowsWithFindings,
        ["bytes"] = report.Bytes,
        ["digest"] = report.Digest,
        ["encoding"] = report.Encoding,
        ["counts"] = MockJson.List(report.Counts.Select(c => new JsonObject { ["rule"] = c.Rule, ["item"] = c.Item, ["count"] = c.Count })),
        ["samples"] = MockJson.List(report.Samples.Take(Samples).Select(s => new JsonObject
        {
            ["row"] = s.Row,
            ["item"] = s.Item,
            ["rule"] = s.Rule,
            ["value"] = s.Value,
            ["hint"] = s.Reason,
        })),
    };
}
