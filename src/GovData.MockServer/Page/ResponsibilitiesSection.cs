using System.Globalization;
using System.Text.Json.Nodes;

namespace GovData.MockServer;

/// <summary>采集责任清单 · The lines assigned, and the form that assigns one.</summary>
internal static class ResponsibilitiesSection
{
    public static Html Render(CenterView view) => Markup.Section("responsibilities", "采集责任清单", "Responsibilities",
        Markup.Rows(view.Rows("responsibilities"),
            new TableColumn<JsonNode>("编号", "Line", l => Markup.Code(l.Of("id"))),
            new("条目", "Entry", l => view.Entry(l.Of("resourceCode"))),
            new("部门", "Department", l => view.Department(l.Of("department"))),
            new("期间", "Period", l => Markup.Text(l.Of("period"))),
            new("期限", "Due", l => Markup.Day(l.Of("due"))),
            new("状态", "State", l => Markup.State(l.Of("state"))),
            new("由此履行", "Fulfilled by", l => Markup.Code(l.Of("fulfilledBy")))),
        Assign(view));

    private static Html Assign(CenterView view)
    {
        var entries = view.Rows("catalog", "entries");
        if (entries.Count == 0) return Markup.Hint("发布目录条目后即可下达责任。", "Once an entry is published, it can be assigned.");
        var year = view.Center.Now.Year.ToString(CultureInfo.InvariantCulture);
        return Forms.Line("authority/responsibilities", "下达责任", "Assign",
            Forms.Choice("entry", "条目", "Entry", entries.Select(e => (e.Of("code"), $"{e.Of("code")} {e.Of("title")}"))),
            Forms.Choice("department", "部门", "Department", view.Center.Departments.All.Select(d => (d.Code, d.Name))),
            Forms.Field("period", "期间", "Period", year),
            Forms.Field("due", "期限", "Due", year + "-12-31", "date"));
    }
}
