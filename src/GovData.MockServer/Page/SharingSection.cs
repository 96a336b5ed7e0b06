using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>共享 · Applications, the grants they led to with the authority's acts, and who queried what.</summary>
internal static class SharingSection
{
    public static Html Render(CenterView view) => Parts.Section("sharing", "共享", "Sharing",
        Parts.Table("申请", "Applications", view.Rows("sharing", "applications"),
            new Column<JsonNode>("键", "Key", a => Parts.Code(a.Of("key"))),
            new("状态", "State", a => Parts.State(a.Of("state"))),
            new("申请方", "Applicant", a => view.Department(a.Of("applicant"))),
            new("条目", "Entry", a => view.Entry(a.Of("entryCode"))),
            new("用途", "Purpose", a => Parts.Text(a.Of("purpose"))),
            new("答复期限", "Due", a => Parts.Day(a.Of("reviewDue")))),
        Parts.Table("授权", "Grants", view.Rows("sharing", "grants"),
            new Column<JsonNode>("编号", "Grant", g => Parts.Code(g.Of("id"))),
            new("状态", "State", g => Parts.State(g.Of("state"))),
            new("使用方", "Holder", g => view.Department(g.Of("holder"))),
            new("信息项", "Items", g => Parts.Text(g.List("items"))),
            new("有效期", "Valid", g => Html.Of($"{g.Of("validFrom")} – {g.Of("validTo")}")),
            new("已用", "Used", g => Html.Of($"{g.Of("usedQueries")} / {g.Of("maxQueries")}")) { IsNumber = true },
            new("办理", "Acts", Acts)),
        Parts.Table("查询记录", "Queries", view.Rows("sharing", "audit"),
            new Column<JsonNode>("时间", "At", q => Parts.Day(CenterView.When(q.Of("at")))),
            new("授权", "Grant", q => Parts.Code(q.Of("grantId"))),
            new("部门", "Department", q => view.Department(q.Of("department"))),
            new("操作人", "Operator", q => Parts.Text(q.Of("operator"))),
            new("事项", "Matter", q => Parts.Text(q.Of("matter"))),
            new("结果", "Rows", q => Parts.Text(q.Of("rowsFound"))) { IsNumber = true }));

    private static Html Acts(JsonNode grant)
    {
        var act = "authority/grants/" + Uri.EscapeDataString(grant.Of("id"));
        var revoke = Forms.Line(act + "/revoke", "撤销", "Revoke");
        return grant.Of("state") switch
        {
            "ACTIVE" => Html.Of([Forms.Line(act + "/suspend", "暂停", "Suspend"), revoke]),
            "SUSPENDED" => Html.Of([Forms.Line(act + "/resume", "恢复", "Resume"), revoke]),
            _ => Html.Empty,
        };
    }
}
