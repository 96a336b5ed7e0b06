using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>开放 · The datasets open to everyone.</summary>
internal static class OpenDataSection
{
    public static Html Render(CenterView view) => Markup.Section("open-data", "开放", "Open data",
        Markup.Rows(view.Rows("openData"),
            new TableColumn<JsonNode>("键", "Key", d => Markup.Code(d.Of("key"))),
            new("名称", "Title", d => Markup.Text(d.Of("title"))),
            new("状态", "State", d => Markup.State(d.Of("state"))),
            new("发布方", "Publisher", d => view.Department(d.Of("publisher"))),
            new("行数", "Rows", d => Markup.Text(d.Of("rows"))) { IsNumber = true },
            new("字节", "Bytes", d => Markup.Text(d.Of("size"))) { IsNumber = true },
            new("许可", "Licence", d => Markup.Text(d.Of("licence")))));
}
