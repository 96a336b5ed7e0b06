using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

public class CellRuleTests
{
    [Theory]
    [InlineData("C(4)", "重庆市政")]
    [InlineData("C(4)", "𠀀𠀁𠀂𠀃")]
    [InlineData("C(2)", "é1")]
    [InlineData("C", "any length at all")]
    [InlineData("M", "long text")]
    [InlineData("G", "whatever")]
    [InlineData("N(12,2)", "9999999999.99")]
    [InlineData("N(12,2)", "-0000000000000001.5")]
    [InlineData("N(12,2)", "+3")]
    [InlineData("N(2,2)", "0.55")]
    [InlineData("N(2,2)", ".5")]
    [InlineData("N(5)", "12.345")]
    [InlineData("N", "123456789012345678901234567890.123456789")]
    [InlineData("Y(10,2)", "12345678.90")]
    [InlineData("B", "1.5E-3")]
    [InlineData("F", "-2e10")]
    [InlineData("F", "3")]
    [InlineData("I", "9223372036854775807")]
    [InlineData("I", "-9223372036854775808")]
    [InlineData("I", "+0")]
    [InlineData("I", "0000000000000000000000007")]
    [InlineData("I(3)", "-999")]
    [InlineData("D", "2024-02-29")]
    [InlineData("D", "0001-01-01")]
    [InlineData("D", "9999-12-31")]
    [InlineData("T", "2026-11-22 08:00:00")]
    [InlineData("T", "2026-11-22T08:00:00Z")]
    [InlineData("T", "2026-11-22T08:00:00.123+08:00")]
    [InlineData("L", "true")]
    [InlineData("L", "false")]
    [InlineData("L", "1")]
    [InlineData("L", "0")]
    public async Task Values_of_a_type_are_accepted(string type, string value) => Assert.Empty((await JudgeAsync(type, value)).Counts);

    [Theory]
    [InlineData("C(4)", "重庆市政府", "length.max")]
    [InlineData("C(4)", "𠀀𠀁𠀂𠀃𠀄", "length.max")]
    [InlineData("M(3)", "abcd", "length.max")]
    [InlineData("N(12,2)", "12.345", "number.digits")]
    [InlineData("N(12,2)", "12345678901.00", "number.digits")]
    [InlineData("N(5)", "123.456", "number.digits")]
    [InlineData("N(12,2)", "abc", "type.decimal")]
    [InlineData("N(12,2)", "1,234.50", "type.decimal")]
    [InlineData("N(12,2)", "1E3", "type.decimal")]
    [InlineData("N(12,2)", "-", "filler")]
    [InlineData("N(12,2)", ".", "type.decimal")]
    [InlineData("N(12,2)", "1.2.3", "type.decimal")]
    [InlineData("N(12,2)", " 1", "value.spaces")]
    [InlineData("N(12,2)", "１２", "value.full-width")]
    [InlineData("N(12,2)", "¥12", "type.decimal")]
    [InlineData("Y(10,2)", "12元", "type.decimal")]
    [InlineData("B", "1.5E", "type.float")]
    [InlineData("F", "E5", "type.float")]
    [InlineData("F", "NaN", "type.float")]
    [InlineData("I", "9223372036854775808", "type.integer")]
    [InlineData("I", "-9223372036854775809", "type.integer")]
    [InlineData("I", "99999999999999999999", "type.integer")]
    [InlineData("I", "1.0", "type.integer")]
    [InlineData("I", "12a", "type.integer")]
    [InlineData("I", "-", "filler")]
    [InlineData("I(3)", "1000", "number.digits")]
    [InlineData("D", "2023-02-29", "type.date")]
    [InlineData("D", "1900-02-29", "type.date")]
    [InlineData("D", "2023-04-31", "type.date")]
    [InlineData("D", "2023-13-01", "type.date")]
    [InlineData("D", "2023-00-10", "type.date")]
    [InlineData("D", "2023-01-00", "type.date")]
    [InlineData("D", "0000-01-01", "type.date")]
    [InlineData("D", "2023/01/01", "type.date")]
    [InlineData("D", "20230101", "type.date")]
    [InlineData("D", "2023-1-1", "type.date")]
    [InlineData("D", "2023-01-01 00:00:00", "type.date")]
    [InlineData("D", "2023-01-0a", "type.date")]
    [InlineData("T", "2026-11-22", "type.date-time")]
    [InlineData("T", "2026-11-22 24:00:00", "type.date-time")]
    [InlineData("T", "2026-11-22 23:60:00", "type.date-time")]
    [InlineData("T", "2026-11-22 23:59:60", "type.date-time")]
    [InlineData("T", "20261122080000", "type.date-time")]
    [InlineData("T", "2026-11-22 08:00:00.", "type.date-time")]
    [InlineData("T", "2026-11-22 08:00:00+8", "type.date-time")]
    [InlineData("T", "2026-02-30 08:00:00", "type.date-time")]
    [InlineData("L", "是", "type.logical")]
    [InlineData("L", "TRUE", "type.logical")]
    [InlineData("L", "2", "type.logical")]
    [InlineData("L", "Y", "type.logical")]
    public async Task Other_values_break_one_rule(string type, string value, string rule)
    {
        var report = await JudgeAsync(type, value);

        Assert.Equal([$"值 {rule} 1"], report.Lines());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("\u3000\u3000", 1)]
    [InlineData("\"\"", 1)]
    [InlineData("x", 0)]
    public async Task A_required_item_needs_more_than_spaces(string cell, int findings)
    {
        var report = await Of(Item("键", "C(9)"), Item("值", "C(9)", required: true)).JudgeAsync("键,值\n1," + cell + "\n");

        Assert.Equal(findings == 0 ? [] : ["值 required 1"], report.Lines());
    }

    [Theory]
    [InlineData("01", "")]
    [InlineData("1", "值 excel.lost-zero 1")]
    [InlineData("02 ", "值 value.spaces 1")]
    [InlineData("男", "")]
    [InlineData("女", "值 code-set 1")]
    public async Task A_code_set_is_compared_letter_by_letter(string value, string finding)
    {
        var report = await Of(Item("值", "C(9)", codes: ["01", "02", "男"])).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(finding.Length == 0 ? [] : [finding], report.Lines());
    }

    [Theory]
    [InlineData("L", "1", "")]
    [InlineData("L", "true", "code-set")]
    [InlineData("L", "yes", "type.logical")]
    [InlineData("I", "1", "")]
    [InlineData("I", "3", "code-set")]
    [InlineData("I", "x", "type.integer")]
    [InlineData("N(1)", "3", "code-set")]
    [InlineData("N(1)", "10", "number.digits")]
    [InlineData("F", "3", "code-set")]
    [InlineData("F", "3e", "type.float")]
    [InlineData("D", "2026-11-26", "code-set")]
    [InlineData("D", "2026-11-31", "type.date")]
    [InlineData("T", "2026-11-26 08:00:00", "code-set")]
    [InlineData("T", "2026-11-26", "type.date-time")]
    public async Task A_code_is_a_value_of_its_type_first(string type, string value, string rule)
    {
        var report = await Of(Item("值", type, codes: ["1", "0"])).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(rule.Length == 0 ? [] : ["值 " + rule + " 1"], report.Lines());
    }

    [Fact]
    public async Task A_large_code_set_finds_every_code_and_no_other()
    {
        var codes = Enumerable.Range(0, 5_000).Select(i => $"K{i}").ToArray();

        var report = await Of(Item("值", "C(9)", codes: codes)).JudgeAsync("值\n" + string.Join('\n', codes) + "\nK5000\nk1\nK\n");

        Assert.Equal(["值 code-set 3"], report.Lines());
        Assert.Equal([5001L, 5002L, 5003L], report.Samples.Select(sample => sample.Row!.Value));
    }

    [Theory]
    [InlineData("CITIZEN_ID", "11010519491231002X", null, null)]
    [InlineData("CITIZEN_ID", "110105194912310021", "identifier.citizen-id", "citizen-id.check-character")]
    [InlineData("CITIZEN_ID", "11010519491331002X", "identifier.citizen-id", "citizen-id.birth-date")]
    [InlineData("CITIZEN_ID", "4.40524E+17", "excel.exponent", "citizen-id.length")]
    [InlineData("SOCIAL_CREDIT_CODE", "11500000009275780L", null, null)]
    [InlineData("SOCIAL_CREDIT_CODE", "91110000600037341N", "identifier.social-credit-code", "uscc.check-character")]
    [InlineData("ORGANISATION_CODE", "60003734-1", null, null)]
    [InlineData("ORGANISATION_CODE", "600037342", "identifier.organisation-code", "organisation-code.check-character")]
    [InlineData("DIVISION_CODE", "500103", null, null)]
    [InlineData("DIVISION_CODE", "500105", null, null)]
    [InlineData("DIVISION_CODE", "500226", null, null)]
    [InlineData("DIVISION_CODE", "430102", null, null)]
    [InlineData("DIVISION_CODE", "500199", "identifier.division-code", "division-code.never-in-force")]
    [InlineData("DIVISION_CODE", "5001O3", "identifier.division-code", "division-code.character")]
    [InlineData("RESOURCE_CODE", "307005012/000001", null, null)]
    [InlineData("RESOURCE_CODE", "407005012/000001", "identifier.resource-code", null)]
    [InlineData("ELECTRONIC_CERTIFICATE", "not an identifier", "identifier.electronic-certificate", null)]
    [InlineData("HMT_RESIDENCE_PERMIT", "810000199001010019", null, null)]
    [InlineData("HMT_RESIDENCE_PERMIT", "11010519491231002X", "identifier.hmt-residence-permit", "hmt-residence-permit.region")]
    [InlineData("FOREIGN_PERMANENT_RESIDENT_ID", "950840199001010014", null, null)]
    [InlineData("FOREIGN_PERMANENT_RESIDENT_ID", "950840199001010015", "identifier.foreign-permanent-resident-id", "foreign-permanent-resident-id.check-character")]
    [InlineData("HOME_RETURN_PERMIT", "H12345678", null, null)]
    [InlineData("HOME_RETURN_PERMIT", "C12345678", "identifier.home-return-permit", "home-return-permit.character")]
    [InlineData("TAIWAN_TRAVEL_PERMIT", "123456789", "identifier.taiwan-travel-permit", "taiwan-travel-permit.length")]
    [InlineData("PASSPORT", "E12345678", null, null)]
    [InlineData("PASSPORT", "护照E12345678", "identifier.passport", "passport.character")]
    public async Task Identifiers_are_judged_with_the_reason(string kind, string value, string? rule, string? reason)
    {
        var report = await Of(Item("值", "C(64)", identifier: IdentifierKind.Of(kind))).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(rule is null ? [] : [$"值 {rule} 1"], report.Lines());
        if (reason is not null) Assert.Equal(reason, Assert.Single(report.Samples).Reason);
    }

    [Fact]
    public async Task A_number_that_is_only_a_format_hint_is_a_warning_and_shown_masked()
    {
        var report = await Of(Item("值", "C(64)", identifier: IdentifierKind.Passport)).JudgeAsync("值\ne12345678\n");

        Assert.Equal(RuleSeverity.Warning, Assert.Single(report.Counts).Severity);
        Assert.DoesNotContain("345", Assert.Single(report.Samples).Value, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_has_one_finding_the_first_that_applies()
    {
        var report = await Of(Item("值", "C(18)", identifier: IdentifierKind.CitizenId, codes: ["a"])).JudgeAsync("值\n1234567890123456789\nb\na\n");

        Assert.Equal(["值 length.max 1", "值 code-set 1", "值 identifier.citizen-id 1"], report.Lines());
    }

    private static Task<QualityReport> JudgeAsync(string type, string value) => Of(Item("值", type)).JudgeAsync("值\n\"" + value + "\"\n");
}
