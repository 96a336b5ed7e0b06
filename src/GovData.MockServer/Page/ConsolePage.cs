using System.Globalization;
using GovData.Testing;

namespace GovData.MockServer;

/// <summary>The console's page: the chain from catalog to supervision as the center holds it, with the authority's acts as forms. No script, nothing from elsewhere.</summary>
internal static class ConsolePage
{
    private static readonly Html Style = new(Read("console.css"));

    public static string Render(MockCenter center, Notice? notice)
    {
        var view = new CenterView(center);
        return Html.Lines(
            Html.Of($"<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=viewport content=\"width=device-width\">"),
            Html.Of($"<title>{center.Policy.Name} · Mock center</title><link rel=icon href=\"data:,\">"),
            Html.Of($"<style>{Style}</style>"),
            Header(view),
            Nav(view),
            Html.Of($"<main>{Say(notice)}"),
            CatalogSection.Render(view),
            ResponsibilitiesSection.Render(view),
            SubmissionsSection.Render(view),
            SharingSection.Render(view),
            CertificatesSection.Render(view),
            OpenDataSection.Render(view),
            SupervisionSection.Render(view),
            DepartmentsSection.Render(view),
            JournalSection.Render(view),
            Html.Of($"</main>"),
            Html.Of($"<footer><a href=/admin/state>/state</a> <a href=/admin/journal>/journal</a> <a href=/admin/ready>/ready</a></footer>")).ToString();
    }

    private static Html Header(CenterView view) => Html.Lines(
        Html.Of($"<header><h1>{view.Center.Policy.Name} <span lang=en>Mock center</span> {Markup.State(view.Status)}</h1>"),
        Html.Of($"<div class=clock><time>{CenterView.When(view.Center.Now)}</time>"),
        Advance("hours", "1", "1 小时", "hour"),
        Advance("days", "1", "1 天", "day"),
        Forms.Line("clock/advance", "推进", "Advance", Forms.Field("days", "天", "days", "10", "number")),
        Html.Of($"</div></header>"));

    private static Html Advance(string unit, string value, string chinese, string english) =>
        Forms.Line("clock/advance", "+" + chinese, english, Forms.Hidden(unit, value));

    /// <summary>The chain, with how much there is of each link.</summary>
    private static Html Nav(CenterView view)
    {
        (string Id, string Chinese, string English, int Count)[] links =
        [
            ("catalog", "目录", "Catalog", view.Rows("catalog", "entries").Count),
            ("responsibilities", "责任", "Responsibilities", view.Rows("responsibilities").Count),
            ("submissions", "汇聚", "Submissions", view.Rows("submissions", "submissions").Count),
            ("sharing", "共享", "Sharing", view.Rows("sharing", "grants").Count),
            ("certificates", "证照", "Certificates", view.Rows("electronicCertificates", "registry").Count),
            ("open-data", "开放", "Open data", view.Rows("openData").Count),
            ("supervision", "监督", "Supervision", view.Rows("supervision").Count),
            ("departments", "部门", "Departments", view.Center.Departments.All.Count),
            ("journal", "请求", "Requests", view.Center.Journal.Count),
        ];
        return Html.Of($"<nav>{Html.Of(links.Select(l => Html.Of($"<a href=#{l.Id}><b>{l.Count}</b>{Markup.Both(l.Chinese, l.English)}</a>")))}</nav>");
    }

    private static Html Say(Notice? notice) =>
        notice is null ? Html.Empty : Html.Of($"<p role=status class=\"notice {(notice.IsGood ? "good" : "bad")}\">{notice.Text}</p>");

    private static string Read(string name)
    {
        using var stream = typeof(ConsolePage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
