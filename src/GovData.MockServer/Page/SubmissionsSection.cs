using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>汇聚 · What departments sent, and what is stored of it.</summary>
internal static class SubmissionsSection
{
    public static Html Render(CenterView view) => Markup.Section("submissions", "汇聚", "Submissions",
        Markup.Table("提交", "Submissions", view.Rows("submissions", "submissions"),
            new TableColumn<JsonNode>("键", "Key", s => Markup.Code(s.Of("key"))),
            new("状态", "State", s => Markup.State(s.Of("state"))),
            new("条目", "Entry", s => view.Entry(s.Of("entry", "code"))),
            new("责任", "Line", s => Markup.Code(s.Of("responsibilityLine"))),
            new("方式", "Mode", s => Markup.Text(s.Of("mode"))),
            new("去向", "Target", s => Markup.Text(s.Of("target"))),
            new("分片", "Parts", s => Html.Of($"{s.Count("partsReceived")}")) { IsNumber = true },
            new("入库", "Stored", s => Markup.Text(s.Of("rowsStored"))) { IsNumber = true },
            new("退回", "Rejected", s => Markup.Text(s.Of("rowsRejected"))) { IsNumber = true },
            new("原因", "Reason", s => Markup.Text(s.Of("reason"))),
            new("更新", "Updated", s => Markup.Day(CenterView.When(s.Of("updatedAt"))))),
        Markup.Table("库中数据", "Stored data", view.Rows("submissions", "stored"),
            new TableColumn<JsonNode>("条目", "Entry", d => view.Entry(d.Of("entryCode"))),
            new("数据版本", "Version", d => Markup.Text(d.Of("dataVersion"))) { IsNumber = true },
            new("行数", "Rows", d => Markup.Text(d.Of("rows"))) { IsNumber = true },
            new("回执", "Receipt", d => Markup.Code(d.Of("receiptId")))));
}
