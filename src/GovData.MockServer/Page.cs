using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The console's first page: what the center holds, and the authority's acts as forms. No script, no external asset.</summary>
internal static class Page
{
    private const string Style = "body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}h2{border-bottom:1px solid #ccc;margin-top:2rem}"
        + "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .6rem;border-bottom:1px solid #eee}form{display:inline-flex;gap:.4rem;margin:.3rem 1rem .3rem 0}pre{background:#f6f6f6;padding:.6rem;overflow:auto;max-height:18rem}";

    public static string Render(MockCenter center)
    {
        var page = new StringBuilder("<!doctype html><html lang=zh><meta charset=utf-8><title>模拟中心 Mock center</title><style>").Append(Style).Append("</style>");
        page.Append("<h1>模拟城市大数据资源中心 <small>Mock center</small></h1><p>").Append(Text(center.Now.ToString("u", System.Globalization.CultureInfo.InvariantCulture))).Append("</p>");
        Table(page, "部门 Departments", ["代码 code", "名称 name", "级别 level"], center.Departments.All.Select(d => new[] { d.Code, d.Name, d.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) }));
        page.Append("<h2>主管部门 The authority</h2>");
        Form(page, "lists/approve", "审核通过清单 approve list", "key");
        Form(page, "lists/return", "退回清单 return list", "key", "reason");
        Form(page, "lists/publish", "发布清单 publish list", "key");
        Form(page, "responsibilities/assign", "下达责任 assign", "entry", "department", "period", "due");
        Form(page, "clock/advance", "推进时间 advance", "seconds");
        using var state = JsonDocument.Parse(center.Snapshot());
        foreach (var link in state.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
            page.Append("<h2>").Append(Text(link.Name)).Append("</h2><pre>").Append(Text(Indented(link.Value))).Append("</pre>");
        Table(page, "最近的请求 Last requests", ["#", "operation", "key", "status", "outcome"], center.Journal.Reverse().Take(30)
            .Select(e => new[] { e.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), e.Operation, e.Key, e.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), e.Outcome.ToString() }));
        return page.Append("</html>").ToString();
    }

    private static void Table(StringBuilder page, string title, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append("<h2>").Append(Text(title)).Append("</h2><table><tr>");
        foreach (var head in heads) page.Append("<th>").Append(Text(head));
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(Text(cell));
        }
        page.Append("</table>");
    }

    private static void Form(StringBuilder page, string act, string title, params string[] fields)
    {
        page.Append("<form method=post action=\"").Append(AdminDesk.Prefix).Append('/').Append(act).Append("\">");
        foreach (var field in fields) page.Append("<input required name=").Append(field).Append(" placeholder=").Append(field).Append('>');
        page.Append("<button>").Append(Text(title)).Append("</button></form>");
    }

    private static string Indented(JsonElement json)
    {
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) json.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
