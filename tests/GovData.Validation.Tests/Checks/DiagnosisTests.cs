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
