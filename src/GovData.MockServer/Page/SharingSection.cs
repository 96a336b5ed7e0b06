using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>共享 · Applications, the grants they led to with the authority's acts, and who queried what.</summary>
internal static class SharingSection
{
    public static Html Render(CenterView view) => Markup.Section("sharing", "共享", "Sharing",
        Markup.Table("申请", "Applications", view.Rows("sharing", "applications"),
            new TableColumn<JsonNode>("键", "Key", a => Markup.Code(a.Of("key"))),
            new("状态", "State", a => Markup.State(a.Of("state"))),
            new("申请方", "Applicant", a => view.Department(a.Of("applicant"))),
            new("条目", "Entry", a => view.Entry(a.Of("entryCode"))),
            new("用途", "Purpose", a => Markup.Text(a.Of("purpose"))),
            new("答复期限", "Due", a => Markup.Day(a.Of("reviewDue")))),
        Markup.Table("授权", "Grants", view.Rows("sharing", "grants"),
            new TableColumn<JsonNode>("编号", "Grant", g => Markup.Code(g.Of("id"))),
            new("状态", "State", g => Markup.State(g.Of("state"))),
            new("使用方", "Holder", g => view.Department(g.Of("holder"))),
            new("信息项", "Items", g => Markup.Text(g.List("items"))),
            new("有效期", "Valid", g => Html.Of($"{g.Of("validFrom")} – {g.Of("validTo")}")),
            new("已用", "Used", g => Html.Of($"{g.Of("usedQueries")} / {g.Of("maxQueries")}")) { IsNumber = true },
            new("办理", "Acts", Acts)),
        Markup.Table("查询记录", "Queries", view.Rows("sharing", "audit"),
            new TableColumn<JsonNode>("时间", "At", q => Markup.Day(CenterView.When(q.Of("at")))),
            new("授权", "Grant", q => Markup.Code(q.Of("grantId"))),
            new("部门", "Department", q => view.Department(q.Of("department"))),
            new("操作人", "Operator", q => Markup.Text(q.Of("operator"))),
            new("事项", "Matter", q => Markup.Text(q.Of("matter"))),
            new("结果", "Rows", q => Markup.Text(q.Of("rowsFound"))) { IsNumber = true }));

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
