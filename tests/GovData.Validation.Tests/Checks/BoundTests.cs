using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Bounds, patterns and lists of codes, alone and together, at their edges.</summary>
public class BoundTests
{
    [Theory]
    [InlineData("I", "5", "5", "5", "")]
    [InlineData("I", "5", "5", "4", "range.minimum")]
    [InlineData("I", "5", "5", "6", "range.maximum")]
    [InlineData("I", " 5 ", null, "4", "range.minimum")]
    [InlineData("I", "", "5", "6", "range.maximum")]
    [InlineData("I", " ", null, "-6", "")]
    [InlineData("I", "-9", null, "-10", "range.minimum")]
    [InlineData("I", null, "10", "9", "")]
    [InlineData("I", null, "+10", "010", "")]
    [InlineData("Y(9,2)", "0.1", "0.3", "0.30", "")]
    [InlineData("Y(9,2)", "0.1", "0.3", "0.31", "range.maximum")]
    [InlineData("Y(9,2)", "0.1", "0.3", "0.09", "range.minimum")]
    [InlineData("N", null, "1234567890.0000000001", "1234567890.0000000001", "")]
    [InlineData("N", null, "1234567890.0000000001", "1234567890.0000000002", "range.maximum")]
    [InlineData("N", "1", null, "123456789012345678901234567890123456789", "")]
    [InlineData("B", "1e300", "1e301", "2E+300", "")]
    [InlineData("B", "1e300", "1e301", "9e299", "range.minimum")]
    [InlineData("B", "1e300", "1e301", "1.1e301", "range.maximum")]
    [InlineData("F", "1e-3", null, "0.001", "")]
    [InlineData("F", "1e-3", null, "0.0009", "range.minimum")]
    [InlineData("D", "2024-02-29", "2024-02-29", "2024-02-29", "")]
    [InlineData("D", "2024-02-29", "2024-02-29", "2024-02-28", "range.minimum")]
    [InlineData("D", "2024-02-29 12:00:00", null, "2024-02-29", "")]
    [InlineData("T", "2024-02-29", null, "2024-02-28 23:59:59", "range.minimum")]
    [InlineData("T", "2024-02-29", null, "2024-02-29 00:00:00", "")]
    [InlineData("T", "2024-02-29 12:00:00", null, "2024-02-29T12:00:00", "")]
    [InlineData("T", null, "2024-02-29 12:00:00", "2024-02-29T12:00:00", "")]
    [InlineData("T", null, "2024-02-29T12:00:00", "2024-02-29 12:00:01", "range.maximum")]
    [InlineData("T", "2024-02-29T12:00:00", null, "2024-02-29 11:59:59", "range.minimum")]
    [InlineData("T", null, "2024-02-29 12:00:00", "2024-02-29 12:00:00.9", "")]
    [InlineData("T", null, "2024-02-29 12:00:00", "2024-03-01 00:00:00", "range.maximum")]
    [InlineData("T", null, "2024-02-29T12:00:00Z", "2024-02-29T20:00:00+08:00", "")]
    [InlineData("T", null, "2024-02-29T12:00:00Z", "2024-02-29T20:00:01+08:00", "range.maximum")]
    [InlineData("T", "2024-02-29T12:00:00Z", null, "2024-02-29T19:59:59+08:00", "range.minimum")]
    [InlineData("T", "2024-02-29T12:00:00Z", null, "2024-02-29T03:59:59-08:00", "range.minimum")]
    [InlineData("T", "2024-02-29T12:00:00-08:00", null, "2024-02-29T20:00:00.5Z", "")]
    [InlineData("T", "2024-02-29T12:00:00.5Z", null, "2024-02-29T12:00:00.4Z", "range.minimum")]
    [InlineData("T", "2024-02-29T12:00:00Z", null, "2024-02-29T12:00:00", "")]
    [InlineData("T", "2024-02-29T12:00:00Z", null, "2024-02-29T11:59:59", "range.minimum")]
    [InlineData("T", "2024-02-29T12:00:00", null, "2024-02-29T11:59:59-08:00", "range.minimum")]
    [InlineData("T", "2024-02-29T12:00:00-08:00", null, "2024-02-29T12:00:01", "")]
    [InlineData("T", null, "2024-02-29T12:00:00+08:00", "2024-02-29T11:59:59", "")]
    [InlineData("T", "2024-02-29", null, "2024-02-28T20:00:00-08:00", "range.minimum")]
    [InlineData("T", null, "2024-02-28", "2024-02-29T04:00:00+08:00", "range.maximum")]
    [InlineData("C(10)", "2024-01-01", null, "2023-01-01", "skipped.range")]
    [InlineData("I", "x", "5", "7", "skipped.range")]
    [InlineData("I", "5", "x", "1", "skipped.range")]
    [InlineData("I", "5x", null, "1", "skipped.range")]
    [InlineData("D", "2024-1-1", null, "2023-01-01", "skipped.range")]
    [InlineData("D", "2024-02-30", null, "2023-01-01", "skipped.range")]
    [InlineData("T", null, "2024-01-01 25:00:00", "2025-01-01 00:00:00", "skipped.range")]
    [InlineData("D", "2024-01-02", "2024-01-01", "2024-01-03", "skipped.range")]
    [InlineData("L", "0", null, "1", "skipped.range")]
    [InlineData("M", "a", null, "b", "skipped.range")]
    public async Task A_bound_itself_is_within_bounds(string type, string? minimum, string? maximum, string value, string rule)
    {
        var report = await Of(new InformationItem { Name = "值", Type = ItemDataType.Of(type), Minimum = minimum, Maximum = maximum }).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(rule.Length == 0 ? [] : [$"值 {rule} 1"], report.Lines());
        if (rule.StartsWith("range.", System.StringComparison.Ordinal)) Assert.Equal((1L, value), (report.Samples.Single().Row, report.Samples.Single().Value));
    }

    [Theory]
    [InlineData("15", "")]
    [InlineData("9", "code-list")]
    [InlineData("35", "pattern")]
    [InlineData("10", "range.minimum")]
    [InlineData("25", "range.maximum")]
    [InlineData("x", "type.integer")]
    [InlineData("", "")]
    public async Task Of_many_declarations_the_first_that_is_broken_is_told(string value, string rule)
    {
        var item = new InformationItem { Name = "值", Type = ItemDataType.Of("I"), CodeList = "数", Pattern = "[12].", Minimum = "11", Maximum = "24" };
        var options = new TableValidationOptions { CodeLists = new Dictionary<string, IReadOnlyCollection<string>> { ["数"] = ["10", "15", "25", "35"] } };

        var report = await Of(Item("键", "C(9)"), item).JudgeAsync("键,值\n1," + value + "\n", options);

        Assert.Equal(rule.Length == 0 ? [] : [$"值 {rule} 1"], report.Lines());
    }

    [Theory]
    [InlineData("CITIZEN_ID", "1.*", "11010519491231002X", "")]
    [InlineData("CITIZEN_ID", "2.*", "11010519491231002X", "pattern")]
    [InlineData("CITIZEN_ID", "2.*", "110105194912310021", "identifier.citizen-id")]
    [InlineData("SOCIAL_CREDIT_CODE", "1.*", "11500000009275780L", "")]
    [InlineData("SOCIAL_CREDIT_CODE", "2.*", "11500000009275780L", "pattern")]
    [InlineData("SOCIAL_CREDIT_CODE", "2.*", "11500000009275780Q", "identifier.social-credit-code")]
    [InlineData("ORGANISATION_CODE", ".{9}", "009275780", "")]
    [InlineData("ORGANISATION_CODE", ".{10}", "009275780", "pattern")]
    [InlineData("ORGANISATION_CODE", ".{10}", "009275781", "identifier.organisation-code")]
    public async Task An_identifier_that_is_one_may_still_not_fit_the_pattern(string kind, string pattern, string value, string rule)
    {
        var report = await Of(new InformationItem { Name = "值", Type = ItemDataType.Of("C(18)"), Identifier = IdentifierKind.Of(kind), Pattern = pattern }).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(rule.Length == 0 ? [] : [$"值 {rule} 1"], report.Lines());
    }

    [Theory]
    [InlineData("a|bc", "bc", "")]
    [InlineData("a|bc", "ab", "pattern")]
    [InlineData("a|bc", "c", "pattern")]
    [InlineData("a", "\"a\n\"", "pattern")]
    [InlineData("重.", "重𠀀", "pattern")]
    [InlineData("重.", "重庆", "")]
    [InlineData("(?i)title", "TITLE", "")]
    [InlineData("", "anything", "")]
    [InlineData("(", "anything", "skipped.pattern")]
    public async Task A_pattern_is_read_as_one_expression_for_the_whole_value(string pattern, string value, string rule)
    {
        var report = await Of(new InformationItem { Name = "值", Type = ItemDataType.Of("C(20)"), Pattern = pattern }).JudgeAsync("值\n" + value + "\n");

        Assert.Equal(rule.Length == 0 ? [] : [$"值 {rule} 1"], report.Lines());
    }

    [Theory]
    [InlineData("0101", "")]
    [InlineData("101", "excel.lost-zero")]
    [InlineData("102", "code-list")]
    [InlineData("0101 ", "value.spaces")]
    [InlineData("无", "")]
    [InlineData("暂无", "filler")]
    [InlineData("a", "")]
    [InlineData("b", "code-list")]
    public async Task What_a_list_has_is_a_code_even_where_it_looks_like_a_filler(string value, string rule)
    {
        var item = new InformationItem { Name = "值", Type = ItemDataType.Of("C(6)"), CodeList = "名" };
        var options = new TableValidationOptions { CodeLists = new Dictionary<string, IReadOnlyCollection<string>> { ["名"] = ["0101", "无", "a"] } };

        var report = await Of(item).JudgeAsync("值\n" + value + "\n", options);

        Assert.Equal(rule.Length == 0 ? [] : [$"值 {rule} 1"], report.Lines());
        if (rule.Length > 0) Assert.Equal(rule == "code-list" ? null : "code-list", report.Samples.Single().Reason);
    }
}
