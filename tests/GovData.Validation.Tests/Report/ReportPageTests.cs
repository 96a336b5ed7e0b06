using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests.Report;

public class ReportPageTests
{
    private const string Hostile = "<script>alert(1)</script>&amp;\"'\u0000\u0007\u202E\u2028\uD800";
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("tr-TR");

    private static readonly CatalogEntry Persons = Of(
        Item("身份证号", "C(18)", required: true, key: true, identifier: IdentifierKind.CitizenId), Item("金额", "N(4,2)"));

    [Fact]
    public async Task Each_finding_says_what_is_wrong_what_to_do_and_where()
    {
        var report = await Persons.JudgeAsync("身份证号,金额\n110105194912310021,1\n11010519491231002X,<b>&\n");
        var page = Page(report.ToHtml(Chinese));

        Assert.Equal(["1|身份证号|不是正确的公民身份号码|错误|1", "2|金额|不是数值|错误|1"], Table(page, 0));
        Assert.Equal(["1|身份证号|110***************|校验码不符，citizen-id.check-character"], Table(page, 1));
        Assert.Equal(["2|金额|<b>&|"], Table(page, 2));
        Assert.Equal("需要修改，共 2 处", page.Descendants("p").First().Value);
        Assert.Contains(page.Descendants("p"), p => p.Value == "怎么办：" + RuleSet.Current.Find("type.decimal")!.FixChinese + "。");
    }

    [Fact]
    public async Task The_page_is_in_the_language_of_its_reader_and_says_so()
    {
        var report = await Persons.JudgeAsync("身份证号,金额\n110105194912310021,1\n");

        Assert.Equal("zh-CN", (string?)Page(report.ToHtml(CultureInfo.GetCultureInfo("zh-TW"))).Attribute("lang"));
        var english = Page(report.ToHtml(English));
        Assert.Equal("en", (string?)english.Attribute("lang"));
        Assert.Equal("Data quality report", english.Descendants("h1").Single().Value);
        Assert.Contains(english.Descendants("p"), p => p.Value == "What to do: " + RuleSet.Current.Find("identifier.citizen-id")!.FixEnglish + ".");
    }

    [Fact]
    public void Whatever_stands_in_a_report_is_text_on_the_page()
    {
        var sample = new FindingSample { Row = 1, Value = Hostile, Reason = Hostile };
        var report = new QualityReport
        {
            Entry = Hostile,
            RuleSetEdition = Hostile,
            Encoding = Hostile,
            Digest = Hostile,
            Counts = [new FindingCount { Item = Hostile, Rule = Hostile, Severity = RuleSeverity.Of(Hostile), Count = 1, Samples = [sample] }],
        };

        var html = report.ToHtml(English);

        Assert.Equal(["head", "body"], Page(html).Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["1|<script>alert(1)</script>&amp;\"'␣␣␣␣␣|<script>alert(1)</script>&amp;\"'␣␣␣␣␣|<script>alert(1)</script>&amp;\"'␣␣␣␣␣"], Table(Page(html), 1));
        Assert.Empty(Page(html).Descendants("script"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_loads_nothing_and_can_be_printed()
    {
        var html = (await Persons.JudgeAsync("身份证号,金额\n1,x\n")).ToHtml(Chinese);

        Assert.DoesNotContain(Page(html).Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "base");
        Assert.DoesNotContain(Page(html).Descendants().Attributes(), a => a.Name.LocalName is "src" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(Page(html).Descendants("a"), a => Assert.StartsWith("#", (string)a.Attribute("href")!, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "zh-CN", "未发现问题", "verdict good")]
    [InlineData(0, "en-GB", "nothing found", "verdict good")]
    public async Task Nothing_found_is_said_and_no_table_is_empty(int findings, string culture, string verdict, string tone)
    {
        var page = Page((await Persons.JudgeAsync("身份证号,金额\n11010519491231002X,1\n")).ToHtml(CultureInfo.GetCultureInfo(culture)));

        Assert.Equal(findings, page.Descendants("table").Count());
        Assert.Equal((verdict, tone), (page.Descendants("p").Single().Value, (string?)page.Descendants("p").Single().Attribute("class")));
    }

    [Fact]
    public async Task Findings_beyond_the_samples_are_counted_out()
    {
        var page = Page((await Of(Item("值", "I")).JudgeAsync("值\n" + string.Concat(Enumerable.Repeat("x\n", 25)))).ToHtml(Chinese));

        Assert.Equal(10, Table(page, 1).Count());
        Assert.Equal("……另有 15 处", page.Descendants("p").Single(p => (string?)p.Attribute("class") == "rest").Value);
    }

    [Fact]
    public async Task The_same_report_is_the_same_page_also_when_it_was_read_back()
    {
        var report = await Persons.JudgeAsync("身份证号,金额\n110105194912310021,y\n\n1,2,3\n");

        Assert.Equal(report.ToHtml(Chinese), QualityReport.FromJson(report.ToJson()).ToHtml(Chinese));
    }

    [Theory]
    [InlineData("""{"findings":[null]}""")]
    [InlineData("""{"findings":[{"rule":null,"severity":null,"count":1,"samples":[null]}]}""")]
    public void A_report_with_nulls_is_a_page_too(string json) => Assert.NotEmpty(Page(QualityReport.FromJson(json).ToHtml(English)).Elements());

    /// <summary>The page as a tree; but for the elements that never have an end, it is written as XML would be.</summary>
    private static XElement Page(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html ", html, StringComparison.Ordinal);
        var lines = html.Split('\n').Skip(1).Select(line => line.StartsWith("<meta ", StringComparison.Ordinal) ? line[..^1] + "/>" : line);
        return XDocument.Parse(string.Join('\n', lines)).Root!;
    }

    /// <summary>The rows of a table, without its header.</summary>
    private static IEnumerable<string> Table(XElement page, int number) =>
        page.Descendants("table").ElementAt(number).Element("tbody")!.Elements("tr").Select(row => string.Join('|', row.Elements("td").Select(cell => cell.Value)));
}
