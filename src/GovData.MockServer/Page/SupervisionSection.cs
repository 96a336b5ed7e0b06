using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>监督 · Annual reports, and where their counts differ from the center's.</summary>
internal static class SupervisionSection
{
    public static Html Render(CenterView view) => Markup.Section("supervision", "监督", "Supervision: annual reports",
        Markup.Rows(view.Rows("supervision"),
            new TableColumn<JsonNode>("年度", "Year", r => Markup.Text(r.Of("year"))),
            new("部门", "Department", r => view.Department(r.Of("department"))),
            new("收到", "Received", r => Markup.Day(CenterView.When(r.Of("receivedAt")))),
            new("不一致", "Discrepancies", r => Html.Of($"{r.Count("discrepancies")}")) { IsNumber = true }));
}
