using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public sealed class QualityReportTests : IDisposable
{
    private static readonly CatalogEntry Persons = Of(
        Item("身份证号", "C(18)", required: true, key: true, identifier: IdentifierKind.CitizenId),
        Item("姓名", "C(2)", sensitive: true),
        Item("金额", "N(4,2)"));

    private const string Csv = "身份证号,姓名,金额\n110105194912310021,王小明明明明明明,1.234\n11010519491231002X,李四,1.2\n11010519491231002X,张三,12\n";

    private readonly string folder = Directory.CreateTempSubdirectory("govdata").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_json_is_the_agreed_one()
    {
        var report = await Persons.JudgeAsync(Csv);

        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Csv)));
        var expected = $$"""
            {"entry":"307005012/000001","entryVersion":3,"ruleSetEdition":"2026.2","rows":3,"rowsWithFindings":2,"bytes":136,
            "digest":"sha-256:{{digest}}","encoding":"utf-8","findings":[
            {"item":"身份证号","rule":"key.unique","severity":"ERROR","count":1,
            "samples":[{"row":3,"byteOffset":107,"value":"110***************"}]},
            {"item":"身份证号","rule":"identifier.citizen-id","severity":"ERROR","count":1,
            "samples":[{"row":1,"byteOffset":27,"value":"110***************","reason":"citizen-id.check-character"}]},
            {"item":"姓名","rule":"length.max","severity":"ERROR","count":1,"samples":[{"row":1,"byteOffset":46,"value":"王*******"}]},
            {"item":"金额","rule":"number.digits","severity":"ERROR","count":1,"samples":[{"row":1,"byteOffset":71,"value":"1.234"}]}]}
            """;
        Assert.Equal(expected.Replace("\n", "", StringComparison.Ordinal), report.ToJson());
    }

    [Fact]
    public async Task No_personal_value_stands_in_any_form_of_the_report()
    {
        var report = await Persons.JudgeAsync(Csv + "\"110105194912310021,x,110105194912310021\n110105194912310021\n");

        foreach (var text in new[] { report.ToJson(), report.ToText(CultureInfo.GetCultureInfo("zh-CN")), report.ToHtml(CultureInfo.InvariantCulture), report.ToString(), string.Concat(report.Samples) })
        {
            Assert.DoesNotContain("1949", text, StringComparison.Ordinal);
            Assert.DoesNotContain("王小明", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_read_back_is_the_same()
    {
        var report = await Persons.JudgeAsync(Csv);

        var back = QualityReport.FromJson(report.ToJson());

        Assert.Equal(report.ToJson(), back.ToJson());
        Assert.Equal(report.Samples.Select(sample => sample.ToString()), back.Samples.Select(sample => sample.ToString()));
        Assert.Equal(report.IsClean, back.IsClean);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_report_is_refused(string json) => Assert.Throws<JsonException>(() => QualityReport.FromJson(json));

    [Theory]
    [InlineData("""{"findings":null}""")]
    [InlineData("""{"findings":[null]}""")]
    [InlineData("""{"findings":[{"rule":"x","severity":"ERROR","count":1,"samples":null}]}""")]
    [InlineData("""{"findings":[{"rule":"x","severity":"ERROR","count":1,"samples":[null]}]}""")]
    public void Nulls_in_the_json_of_a_report_are_passed_over(string json)
    {
        var report = QualityReport.FromJson(json);

        Assert.Equal(json.Contains("rule", StringComparison.Ordinal), !report.IsClean);
        Assert.Empty(report.Samples);
        Assert.NotEmpty(report.ToText(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task For_people_the_report_is_in_chinese_or_english()
    {
        var report = await Persons.JudgeAsync(Csv);

        var chinese = report.ToText(CultureInfo.GetCultureInfo("zh-CN"));
        var english = report.ToText(CultureInfo.GetCultureInfo("ar-SA"));

        Assert.Contains("  记录      3 条，其中 2 条有问题；从 1 数起，不含列名一行\n  结论      需要修改，共 4 处\n", chinese, StringComparison.Ordinal);
        Assert.Contains(
            "2. 身份证号：不是正确的公民身份号码，1 处（错误，identifier.citizen-id）\n" +
            "     第 1 条，第 27 字节：110***************（校验码不符，citizen-id.check-character）\n" +
            "   怎么办：请对照证件", chinese, StringComparison.Ordinal);
        Assert.Contains("  records   3, 2 of them with findings; numbered from 1 without the names\n  verdict   to be corrected, 4 findings\n", english, StringComparison.Ordinal);
        Assert.Contains("4. 金额: The number has more digits, or more decimals, than allowed, 1 × (Error, number.digits)\n     record 1, byte 71: 1.234\n", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("键\n1\n", "未发现问题", "nothing found")]
    [InlineData("键,x\n1,2\n\n", "需要修改，共 2 处", "to be corrected, 2 findings")]
    [InlineData("键,值\n1,2\n\n", "可以提交，有 1 处提示", "can be submitted, 1 warning")]
    [InlineData("键,值\n1,2\n\n\n", "可以提交，有 2 处提示", "can be submitted, 2 warnings")]
    [InlineData("键\nx\n", "需要修改，共 1 处", "to be corrected, 1 finding")]
    [InlineData("", "文件没有读完，见下列第一项", "the file was not read to its end, see the first point")]
    public async Task The_verdict_stands_at_the_head(string csv, string chinese, string english)
    {
        var entry = csv.StartsWith("键,值", StringComparison.Ordinal) ? Of(Item("键", "I"), Item("值", "I")) : Of(Item("键", "I"));

        var report = await entry.JudgeAsync(csv);

        Assert.Contains("结论      " + chinese + "\n", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("verdict   " + english + "\n", report.ToText(CultureInfo.GetCultureInfo("en-GB")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_findings_than_samples_are_counted_out()
    {
        var report = await Of(Item("值", "I")).JudgeAsync("值\n" + string.Concat(Enumerable.Repeat("x\n", 25)));

        Assert.Contains("另有 15 处", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("and 15 more", report.ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_without_a_value_ends_with_its_place()
    {
        var report = await Of(Item("值", "I", required: true), Item("行", "I")).JudgeAsync("值,行\n,1\n");
        report.Samples.Single().Value = "";
        report.Counts.Single().Rule = "required";

        Assert.Contains("     record 1, byte 8\n", report.ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("     第 1 条，第 8 字节\n", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("<td></td><td></td></tr>", report.ToHtml(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_that_says_nothing_takes_no_line()
    {
        var report = await Of(Item("值", "I")).JudgeAsync("");

        Assert.Single(report.Samples);
        Assert.EndsWith("(Fatal, file.no-header)\n   What to do: " + RuleSet.Current.Find("file.no-header")!.FixEnglish + ".\n", report.ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_without_a_name_is_told_by_its_number()
    {
        var report = await Of(Item("值", "I")).JudgeAsync("值,, ,说明\n1,2,3,4\n");

        Assert.Equal(["#2", "#3", "说明"], report.Samples.Select(sample => sample.Value));
    }

    [Fact]
    public async Task What_was_not_read_has_no_encoding_to_be_told() =>
        Assert.Contains("  file      0 bytes\n", (await TableValidator.For(Of(Item("值", "I"))).ValidateFileAsync(Path.Combine(folder, "none.csv"))).ToText(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Fact]
    public async Task Spaces_around_a_value_are_seen()
    {
        var report = await Of(Item("值", "C(9)")).JudgeAsync("值\n a b\u3000\n");

        Assert.Contains("：␣a b␣\n", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains(">␣a b␣<", report.ToHtml(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_that_was_broken_as_well_is_told_in_words()
    {
        var report = await Of(Item("值", "D")).JudgeAsync("值\n暂无\n");

        Assert.Contains("：暂无（不是日期，type.date）\n", report.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_an_identifier_has_is_told_in_words()
    {
        var random = new Seeded(20261126);
        string[] parts = ["1.2.156.3005.2.", "11100000000013338W001.", "11500000009275780L.", "ABC123456.", "001.X", "11010519491231002X", "110105491231002", "810000199408230021", "91112419810803002", "307005012/000001", "99999999", "500", "H1234567", "-", "/", " ", "x"];
        foreach (var kind in IdentifierKind.KnownValues)
        {
            for (var round = 0; round < 5_000; round++)
            {
                var value = string.Concat(Enumerable.Range(0, 1 + random.Int(5)).Select(i => kind == IdentifierKind.ElectronicCertificate && random.Int(8) > 0 ? parts[i] : random.Pick(parts)));
                if (Identifier.Check(kind, value) is { } refusal) Assert.NotNull(ReasonWords.Find(refusal.Code));
            }
        }
        Assert.NotNull(ReasonWords.Find("division-code.never-in-force"));
        Assert.Null(ReasonWords.Find("uscc"));
        Assert.Null(ReasonWords.Find("excel.zeroed-tail"));
    }

    [Fact]
    public async Task A_report_is_saved_for_programs_or_for_people()
    {
        var report = await Persons.JudgeAsync(Csv);
        string json = Path.Combine(folder, "r.JSON"), text = Path.Combine(folder, "错误说明.txt"), page = Path.Combine(folder, "r.html"), chinese = Path.Combine(folder, "中文.html");

        report.SaveAs(json);
        report.SaveAs(text);
        await report.SaveAsAsync(page);
        report.SaveAs(chinese, CultureInfo.GetCultureInfo("zh-CN"));

        Assert.Equal(Encoding.UTF8.GetBytes(report.ToJson() + "\n"), File.ReadAllBytes(json));
        Assert.Equal(report.ToText(), File.ReadAllText(text));
        Assert.Equal(Encoding.UTF8.GetBytes(report.ToHtml()), File.ReadAllBytes(page));
        Assert.Equal(report.ToHtml(CultureInfo.GetCultureInfo("zh-CN")), File.ReadAllText(chinese));
        Assert.Contains(".json, .txt or .html", Assert.Throws<ArgumentException>("path", () => report.SaveAs(Path.Combine(folder, "r.xlsx"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("path", () => { _ = report.SaveAsAsync(Path.Combine(folder, "r")); });
        Assert.Throws<ArgumentException>("path", () => report.SaveAs(""));
    }
}
