using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>年度统计 · A department's year as the center itself has recorded it, in the shape of the report.</summary>
internal sealed class AnnualCount(
    PublishedCatalog catalogue, ResponsibilitiesLink responsibilities, SubmissionsLink submissions, SharingLink sharing, ElectronicCertificatesLink certificates, OpenDataLink openData)
{
    public JsonObject Of(string department, int year, DateTimeOffset now)
    {
        bool In(DateTimeOffset at) => Civil.Year(at) == year;
        var lines = responsibilities.Lines.Where(l => l.Department == department && In(l.AssignedAt)).ToList();
        var stored = submissions.Submissions.Where(s => s.Department == department && s.IsStored && In(s.Check!.Due)).ToList();
        var applications = sharing.Applications.Where(a => a.Applicant == department && In(a.SubmittedAt)).ToList();
        return new JsonObject
        {
            ["entriesPublished"] = catalogue.All.Count(e => e.Provider == department && e.PublishedOn.StartsWith(FormattableString.Invariant($"{year}-"), StringComparison.Ordinal)),
            ["responsibilities"] = new JsonObject
            {
                ["assigned"] = lines.Count,
                ["fulfilled"] = lines.Count(l => l.State == "FULFILLED"),
                ["overdue"] = lines.Count(l => l.IsOverdue(now)),
            },
            ["submissions"] = new JsonObject
            {
                ["count"] = stored.Count,
                ["rowsStored"] = stored.Sum(s => s.Check!.RowsStored),
                ["rowsRejected"] = stored.Sum(s => s.Check!.RowsRejected),
            },
            ["sharing"] = new JsonObject
            {
                ["applications"] = applications.Count,
                ["granted"] = applications.Count(a => a.GrantId is not null),
                ["queries"] = sharing.Grants.Where(g => g.Application.Applicant == department).Sum(g => g.Queries.Count(In)),
            },
            ["acceptances"] = certificates.Acceptances.Count(a => a.Department == department && In(a.At)),
            ["openDatasets"] = openData.Datasets.Count(d => d.Publisher == department && In(d.PublishedAt)),
        };
    }

    /// <summary>Every count of the report that is not the center's.</summary>
    public static JsonArray Discrepancies(JsonElement report, JsonObject recorded) => MockJson.List(Differences(report, recorded, ""));

    private static IEnumerable<JsonNode> Differences(JsonElement report, JsonObject recorded, string at)
    {
        foreach (var count in recorded)
        {
            var pointer = JsonPointer.Step(at, count.Key);
            if (count.Value is JsonObject inner)
            {
                foreach (var difference in Differences(report.GetProperty(count.Key), inner, pointer)) yield return difference;
            }
            else
            {
                var (reported, own) = (report.GetProperty(count.Key).GetInt64(), long.Parse(count.Value!.ToString(), System.Globalization.CultureInfo.InvariantCulture));
                if (reported != own) yield return new JsonObject { ["pointer"] = pointer, ["reported"] = reported, ["recorded"] = own };
            }
        }
    }
}
