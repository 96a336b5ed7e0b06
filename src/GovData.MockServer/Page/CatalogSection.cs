using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>目录 · Lists under review with the authority's acts, drafts and the entries published.</summary>
internal static class CatalogSection
{
    public static Html Render(CenterView view) => Markup.Section("catalog", "目录", "Catalog",
        Markup.Table("清单", "Lists", view.Rows("catalog", "lists"),
            new TableColumn<JsonNode>("键", "Key", l => Markup.Code(l.Of("key"))),
            new("状态", "State", l => Markup.State(l.Of("state"))),
            new("草稿", "Drafts", l => Markup.Text(l.List("drafts"))),
            new("提交", "Submitted", l => Markup.Day(CenterView.When(l.Of("submittedAt")))),
            new("审核期限", "Review due", l => Markup.Day(l.Of("reviewDue"))),
            new("意见", "Decision", l => Markup.Text(l.Of("decision", "reason"))),
            new("办理", "Acts", Acts)),
        Markup.Table("草稿", "Drafts", view.Rows("catalog", "drafts"),
            new TableColumn<JsonNode>("键", "Key", d => Markup.Code(d.Of("key"))),
            new("名称", "Title", d => Markup.Text(d.Of("entry", "title"))),
            new("状态", "State", d => Markup.State(d.Of("state"))),
            new("意见", "Reason", d => Markup.Text(d.Of("reason")))),
        Markup.Table("目录条目", "Entries", view.Rows("catalog", "entries"),
            new TableColumn<JsonNode>("代码", "Code", e => Markup.Code(e.Of("code"))),
            new("名称", "Title", e => Html.Of($"{e.Of("title")}{Items(e)}")),
            new("提供方", "Provider", e => Markup.Text(e.Of("providerName"))),
            new("版本", "Version", e => Markup.Text(e.Of("version"))) { IsNumber = true },
            new("共享", "Sharing", e => Markup.Text(e.Of("sharing", "type"))),
            new("开放", "Opening", e => Markup.Text(e.Of("opening", "type"))),
            new("发布", "Published", e => Markup.Day(e.Of("publishedOn")))),
        Forms.Folded("发布条目", "Publish an entry", Forms.Line("seed/entries", "发布", "Publish", Forms.Field("entry", "条目 JSON", "Entry as JSON"))));

    private static Html Acts(JsonNode list)
    {
        var act = "authority/lists/" + Uri.EscapeDataString(list.Of("key"));
        return list.Of("state") switch
        {
            "SUBMITTED" => Html.Of([
                Forms.Line(act + "/approve", "通过", "Approve"),
                Forms.Line(act + "/return", "退回", "Return", Forms.Field("reason", "意见", "Reason"))]),
            "APPROVED" => Forms.Line(act + "/publish", "发布", "Publish"),
            _ => Html.Empty,
        };
    }

    private static Html Items(JsonNode entry) => entry["items"] is not JsonArray items ? Html.Empty : Forms.Folded(
        $"{items.Count} 个信息项", "items",
        Html.Of($"<ul>{Html.Of(items.Select(i => Html.Of($"<li>{i.Of("name")} <code>{i.Of("type")}</code>{new Html(i.Of("isKey") == "true" ? " 🔑" : "")}")))}</ul>"));
}
