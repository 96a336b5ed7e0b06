using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>汇聚 · What departments sent, and what is stored of it.</summary>
internal static class SubmissionsSection
{
    public static Html Render(CenterView view) => Parts.Section("submissions", "汇聚", "Submissions",
        Parts.Table("提交", "Submissions", view.Rows("submissions", "submissions"),
            new Column<JsonNode>("键", "Key", s => Parts.Code(s.Of("key"))),
            new("状态", "State", s => Parts.State(s.Of("state"))),
            new("条目", "Entry", s => view.Entry(s.Of("entry", "code"))),
            new("责任", "Line", s => Parts.Code(s.Of("responsibilityLine"))),
            new("方式", "Mode", s => Parts.Text(s.Of("mode"))),
            new("去向", "Target", s => Parts.Text(s.Of("target"))),
            new("分片", "Parts", s => Html.Of($"{s.Count("partsReceived")}")) { IsNumber = true },
            new("入库", "Stored", s => Parts.Text(s.Of("rowsStored"))) { IsNumber = true },
            new("退回", "Rejected", s => Parts.Text(s.Of("rowsRejected"))) { IsNumber = true },
            new("原因", "Reason", s => Parts.Text(s.Of("reason"))),
            new("更新", "Updated", s => Parts.Day(CenterView.When(s.Of("updatedAt"))))),
        Parts.Table("库中数据", "Stored data", view.Rows("submissions", "stored"),
            new Column<JsonNode>("条目", "Entry", d => view.Entry(d.Of("entryCode"))),
            new("数据版本", "Version", d => Parts.Text(d.Of("dataVersion"))) { IsNumber = true },
            new("行数", "Rows", d => Parts.Text(d.Of("rows"))) { IsNumber = true },
            new("回执", "Receipt", d => Parts.Code(d.Of("receiptId")))));
}
