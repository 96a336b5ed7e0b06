using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>开放 · The datasets open to everyone.</summary>
internal static class OpenDataSection
{
    public static Html Render(CenterView view) => Parts.Section("open-data", "开放", "Open data",
        Parts.Rows(view.Rows("openData"),
            new Column<JsonNode>("键", "Key", d => Parts.Code(d.Of("key"))),
            new("名称", "Title", d => Parts.Text(d.Of("title"))),
            new("状态", "State", d => Parts.State(d.Of("state"))),
            new("发布方", "Publisher", d => view.Department(d.Of("publisher"))),
            new("行数", "Rows", d => Parts.Text(d.Of("rows"))) { IsNumber = true },
            new("字节", "Bytes", d => Parts.Text(d.Of("size"))) { IsNumber = true },
            new("许可", "Licence", d => Parts.Text(d.Of("licence")))));
}
