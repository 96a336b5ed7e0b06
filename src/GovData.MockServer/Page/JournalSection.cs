using System.Globalization;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>最近的请求 · What arrived last, newest first, and what is to happen to the next calls.</summary>
internal static class JournalSection
{
    private const int Shown = 25;

    public static Html Render(CenterView view) => Markup.Section("journal", "最近的请求", "Last requests",
        Markup.Rows([.. view.Center.Journal.Reverse().Take(Shown)],
            new TableColumn<MockJournalEntry>("序", "No", e => Html.Of($"{e.Number}")) { IsNumber = true },
            new("时间", "At", e => Markup.Text(e.At.ToUniversalTime().ToString("HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))),
            new("操作", "Operation", e => Markup.Text(e.Operation.Length > 0 ? e.Operation : $"{e.Method} {e.Target}")),
            new("部门", "Department", e => Markup.Text(Name(view, e.Department))),
            new("次", "Attempt", e => Html.Of($"{e.Attempt}")) { IsNumber = true },
            new("键", "Key", e => Markup.Code(e.Key)),
            new("结果", "Answer", e => Html.Of($"{e.Status} {e.Problem}")),
            new("生效", "Effect", e => Markup.Text(e.HadEffect ? "✓" : "")),
            new("去向", "Outcome", e => Markup.State(e.Outcome.ToString()))),
        Forms.Folded("安排下一次调用的结果", "Script the next call", Script(view)));

    private static Html Script(CenterView view) => Forms.Line("outcomes", "安排", "Script",
        Forms.Choice("operation", "操作", "Operation", view.Center.Operations.Where(o => o.IsAvailable).Select(o => (o.Id, o.Id))),
        Forms.Choice("outcome", "结果", "Outcome", OutcomeNames.All.Select(name => (name, name))),
        Forms.Field("times", "次数", "Times", "1", "number"),
        Forms.Field("seconds", "秒", "Seconds", type: "number", required: false),
        Forms.Field("code", "问题代码", "Problem code", required: false),
        Forms.Field("status", "HTTP", "Status", type: "number", required: false));

    private static string Name(CenterView view, string code) => view.Center.Departments.All.FirstOrDefault(d => d.Code == code)?.Name ?? code;
}
