using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Where the cause can be told, it is told: fillers, spaces, full-width signs, what a spreadsheet does to identifiers.</summary>
public class DiagnosisTests
{
    private static readonly InformationItem Citizen = Item("值", "C(18)", identifier: IdentifierKind.CitizenId);
    private static readonly InformationItem Organisation = Item("值", "C(9)", identifier: IdentifierKind.OrganisationCode);
    private static readonly InformationItem Coded = Item("值", "C(3)", codes: ["001", "012", "男"]);
    private static readonly InformationItem Text = Item("值", "C(20)");
    private static readonly InformationItem Needed = Item("值", "C(20)", required: true);
    private static readonly InformationItem Day = Item("值", "D");

    public static TheoryData<string, string, string> Cases => new()
    {
        { nameof(Citizen), "4.4E+17", "excel.exponent" },
        { nameof(Citizen), "4.40524188001010E+17", "excel.exponent" },
        { nameof(Citizen), "440524188001010000", "excel.zeroed-tail" },
        { nameof(Citizen), "440524188001010013", "identifier.citizen-id" },
        { nameof(Citizen), "440524188013010000", "identifier.citizen-id" },
        { nameof(Citizen), "44052418800101000", "identifier.citizen-id" },
        { nameof(Citizen), "４40524188001010014", "value.full-width" },
        { nameof(Citizen), " 440524188001010014", "value.spaces" },
        { nameof(Citizen), "440524188001010014\u3000", "value.spaces" },
        { nameof(Citizen), "无", "filler" },
        { nameof(Organisation), "9275780", "excel.lost-zero" },
        { nameof(Organisation), "009275780", "" },
        { nameof(Organisation), "09275780", "excel.lost-zero" },
        { nameof(Coded), "1", "excel.lost-zero" },
        { nameof(Coded), "12", "excel.lost-zero" },
        { nameof(Coded), "2", "code-set" },
        { nameof(Coded), "n/a", "filler" },
        { nameof(Text), "N/a", "filler" },
        { nameof(Text), "nULl", "filler" },
        { nameof(Text), "暂无", "filler" },
        { nameof(Text), " 暂无 ", "filler" },
        { nameof(Text), "暂无此项", "" },
        { nameof(Text), " 重庆", "text.spaces" },
        { nameof(Text), "重庆\u3000", "text.spaces" },
        { nameof(Text), "一〇２３ 号", "" },
        { nameof(Needed), "-", "filler.required" },
        { nameof(Needed), "\u3000 ", "required" },
        { nameof(Day), "２０２６-11-26", "value.full-width" },
        { nameof(Day), "暂无", "filler" },
        { nameof(Day), "2026-11-26 ", "value.spaces" },
        { nameof(Day), "2026/11/26", "type.date" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_cause_is_told_in_utf8_and_in_gb18030(string item, string value, string rule)
    {
        var entry = Of(Item("键", "C(9)"), item switch
        {
            nameof(Citizen) => Citizen,
            nameof(Organisation) => Organisation,
            nameof(Coded) => Coded,
            nameof(Text) => Text,
            nameof(Needed) => Needed,
            _ => Day,
        });
        var csv = "键,值\n重庆,\"" + value + "\"\n";
        string[] expected = rule.Length == 0 ? [] : ["值 " + rule + " 1"];

        Assert.Equal(expected, (await entry.JudgeAsync(csv)).Lines());
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(csv);
        Assert.Equal(expected, (await entry.JudgeAsync(gb, new TableValidationOptions { Encoding = TableEncoding.Gb18030 })).Lines());
    }

    /// <summary>Codes of which a spreadsheet may have taken zeros: up to four, of up to eighteen digits.</summary>
    [Theory]
    [InlineData("00001", "1", "excel.lost-zero")]
    [InlineData("00001", "0001", "excel.lost-zero")]
    [InlineData("000001", "1", "code-set")]
    [InlineData("000001", "01", "excel.lost-zero")]
    [InlineData("0123456789012345678", "123456789012345678", "excel.lost-zero")]
    [InlineData("01234567890123456789", "1234567890123456789", "code-set")]
    [InlineData("0000500103000000000", "500103000000000", "excel.lost-zero")]
    [InlineData("0500103000000000000", "500103000000000000", "excel.lost-zero")]
    [InlineData("0a", "a", "code-set")]
    [InlineData("01a", "1a", "code-set")]
    [InlineData("01/", "1/", "code-set")]
    [InlineData("01:", "1:", "code-set")]
    [InlineData("9", "09", "code-set")]
    public async Task Lost_zeros_are_told_where_a_code_comes_back_with_them(string code, string value, string rule)
    {
        var report = await Of(Item("值", "C(30)", codes: code)).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(["值 " + rule + " 1"], report.Lines());
        Assert.Equal(rule == "code-set" ? null : "code-set", report.Samples.Single().Reason);
    }

    [Theory]
    [InlineData("excel.exponent", "4E+1 4E+17 4.E+17 4.4E+17 0.0E+00 9.99999999999999E+99 4E+123")]
    [InlineData("identifier.citizen-id", "E+17 4E+ 4E 4.4E 4.4E+ 4.4E17 4.4E-17 4.4e+17 44E+17 4,4E+17 x.4E+17 /.4E+17 :.4E+17 /E+17 :E+17")]
    [InlineData("identifier.citizen-id", "4.xE+17 4./E+17 4.:E+17 4..E+17 4.4E+1x 4.4E+x7 4.4E+1/ 4.4E+1: 4.4E+1E+7 4.4E++7 +4E+17 -4.4E+17")]
    [InlineData("excel.zeroed-tail", "440524188001010000 440524188001011000 110105194912310000")]
    [InlineData("identifier.citizen-id", "440524188001010001 440524188001010010 440524188001010100 44052418800101000X 44052418800101000x")]
    public async Task What_a_spreadsheet_makes_of_a_citizen_id_is_told_from_what_it_does_not(string rule, string values)
    {
        var all = values.Split(' ');

        var report = await Of(Citizen).JudgeAsync("值\n\"" + string.Join("\"\n\"", all) + "\"\n", new TableValidationOptions { SamplesPerFinding = all.Length });

        Assert.Equal(all.Select(value => value + " " + rule), report.Samples.Select(sample => all[sample.Row!.Value - 1] + " " + sample.Rule));
    }

    [Theory]
    [InlineData("C(1)", "暂无", "filler", "length.max")]
    [InlineData("C(3)", " 重庆市", "value.spaces", "length.max")]
    [InlineData("C(3)", " 重庆", "text.spaces", null)]
    [InlineData("C(3)", "１２３４", "length.max", null)]
    [InlineData("C(9)", "\t重庆", "text.spaces", null)]
    [InlineData("C(9)", "重庆 \u3000 ", "text.spaces", null)]
    [InlineData("M", "\u3000重庆", "text.spaces", null)]
    [InlineData("G", "重庆 ", "text.spaces", null)]
    [InlineData("M", "暂无", "filler", null)]
    [InlineData("G", "暂无", "filler", null)]
    [InlineData("I", "１", "value.full-width", "type.integer")]
    [InlineData("I", "9.9E+17", "type.integer", null)]
    [InlineData("N(9)", "9.9E+17", "type.decimal", null)]
    [InlineData("F", "１.5", "value.full-width", "type.float")]
    [InlineData("L", "是 ", "value.spaces", "type.logical")]
    [InlineData("D", "不详", "filler", "type.date")]
    public async Task The_cause_goes_before_the_rule_that_was_broken_which_is_its_reason(string type, string value, string rule, string? reason)
    {
        var report = await Of(Item("键", "C(9)"), Item("值", type)).JudgeAsync("键,值\n1," + value + "\n");

        Assert.Equal(["值 " + rule + " 1"], report.Lines());
        Assert.Equal(reason, report.Samples.Single().Reason);
    }

    [Theory]
    [InlineData("I", "１", "type.integer")]
    [InlineData("I", " 1", "type.integer")]
    [InlineData("D", "暂无", "type.date")]
    [InlineData("C(9)", "暂无", null)]
    [InlineData("C(9)", " 重庆", null)]
    [InlineData("C(3)", " 重庆市", "length.max")]
    public async Task The_first_edition_knows_no_causes(string type, string value, string? rule)
    {
        var report = await Of(Item("键", "C(9)"), Item("值", type)).JudgeAsync("键,值\n1," + value + "\n", new TableValidationOptions { Editions = [RuleSet.First] });

        Assert.Equal(rule is null ? [] : ["值 " + rule + " 1"], report.Lines());
        Assert.All(report.Samples, sample => Assert.Null(sample.Reason));
    }

    [Theory]
    [InlineData("C(9)", "暂无", "filler.required")]
    [InlineData("I", "暂无", "filler.required")]
    [InlineData("I", "", "required")]
    [InlineData("I", "\t", "required")]
    [InlineData("I", "x", "type.integer")]
    [InlineData("I", " 1", "value.spaces")]
    [InlineData("C(9)", " x", "text.spaces")]
    [InlineData("C(9)", "x", null)]
    public async Task A_required_item_lacks_a_value_or_has_a_wrong_one(string type, string value, string? rule)
    {
        foreach (var item in new[] { Item("值", type, required: true), Item("值", type, key: true) })
            Assert.Equal(rule is null ? [] : ["值 " + rule + " 1"], (await Of(Item("键", "C(9)"), item).JudgeAsync("键,值\n1," + value + "\n")).Lines());
    }

    [Theory]
    [InlineData(false, "暂无", "filler", "暂无")]
    [InlineData(true, "N/A", "filler.required", "N/A")]
    [InlineData(true, "王小明明明明明明明明明", "length.max", "王**********")]
    public async Task A_filler_is_shown_in_a_sensitive_item_too_and_no_other_value(bool required, string value, string rule, string shown)
    {
        var report = await Of(Item("键", "C(9)"), Item("姓名", "C(9)", required: required, sensitive: true)).JudgeAsync("键,姓名\n1," + value + "\n");

        Assert.Equal((rule, shown), (Assert.Single(report.Counts).Rule, Assert.Single(report.Samples).Value));
    }

    [Theory]
    [InlineData("C(9)", null, "text.nul")]
    [InlineData("M", null, "text.nul")]
    [InlineData("G", null, "text.nul")]
    [InlineData("C(9)", "a", "code-set")]
    [InlineData("I", null, "type.integer")]
    public async Task A_nul_in_a_text_is_found_in_its_row(string type, string? code, string rule)
    {
        var report = await Of(Item("键", "C(9)"), Item("值", type, codes: code is null ? [] : [code])).JudgeAsync("键,值\n1,\n2,1\0\n3,\n4,\01\n");

        Assert.Equal(["值 " + rule + " 2"], report.Lines());
        Assert.Equal([2L, 4L], report.Samples.Select(sample => sample.Row!.Value));
    }

    [Fact]
    public async Task Fillers_are_the_callers()
    {
        var options = new TableValidationOptions { Fillers = ["没填"] };

        Assert.Equal(["值 filler 1"], (await Of(Item("键", "C(9)"), Text).JudgeAsync("键,值\n1,没填\n2,暂无\n", options)).Lines());
    }

    [Fact]
    public async Task The_rule_that_was_broken_is_the_reason_of_the_closer_one()
    {
        var report = await Of(Item("键", "C(9)"), Coded).JudgeAsync("键,值\n1,12\n");

        Assert.Equal("code-set", report.Samples.Single().Reason);
    }
}
