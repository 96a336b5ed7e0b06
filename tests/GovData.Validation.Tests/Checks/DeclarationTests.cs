using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>What an entry declares beyond types: patterns, bounds, code lists, uniqueness, relations between items; and totals of the sender.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData("AB123456", "")]
    [InlineData("ab123456", "值 pattern 1")]
    [InlineData("AB1234567", "值 pattern 1")]
    [InlineData("xAB123456", "值 pattern 1")]
    public async Task A_pattern_is_for_the_whole_value(string value, string finding) =>
        Assert.Equal(Lines(finding), (await JudgeAsync(new InformationItem { Name = "值", Type = ItemDataType.Of("C(20)"), Pattern = "[A-Z]{2}[0-9]{6}" }, value)).Lines());

    [Fact]
    public async Task A_pattern_that_never_ends_does_not_fit_and_ends()
    {
        var item = new InformationItem { Name = "值", Type = ItemDataType.Of("C(200)"), Pattern = "(a+)+b" };

        Assert.Equal(["值 pattern 1"], (await JudgeAsync(item, new string('a', 60))).Lines());
    }

    [Theory]
    [InlineData("N(6,2)", "-1.50", "99.9", "-1.5", "")]
    [InlineData("N(6,2)", "-1.50", "99.9", "-1.51", "值 range.minimum 1")]
    [InlineData("N(6,2)", "-1.50", "99.9", "100", "值 range.maximum 1")]
    [InlineData("I", "10", null, "9", "值 range.minimum 1")]
    [InlineData("D", "2024-01-01", "2024-12-31", "2024-12-31", "")]
    [InlineData("D", "2024-01-01", "2024-12-31", "2025-01-01", "值 range.maximum 1")]
    [InlineData("T", null, "2024-12-31 12:00:00", "2024-12-31 12:00:01", "值 range.maximum 1")]
    [InlineData("T", null, "2024-12-31", "2024-12-31 23:59:59", "")]
    [InlineData("C(9)", "1", null, "0", "值 skipped.range 1")]
    [InlineData("I", "9", "1", "5", "值 skipped.range 1")]
    public async Task Bounds_are_compared_as_the_type_is(string type, string? minimum, string? maximum, string value, string finding) =>
        Assert.Equal(Lines(finding), (await JudgeAsync(new InformationItem { Name = "值", Type = ItemDataType.Of(type), Minimum = minimum, Maximum = maximum }, value)).Lines());

    [Theory]
    [InlineData("500103", "")]
    [InlineData("500199", "值 code-list 1")]
    public async Task A_code_list_is_supplied_by_who_validates(string value, string finding)
    {
        var item = new InformationItem { Name = "值", Type = ItemDataType.Of("C(6)"), CodeList = "区县" };
        var options = new TableValidationOptions { CodeLists = new Dictionary<string, IReadOnlyCollection<string>> { ["区县"] = ["500101", "500103"] } };

        Assert.Equal(Lines(finding), (await JudgeAsync(item, value, options)).Lines());
    }

    [Fact]
    public async Task What_can_not_be_judged_by_is_a_warning()
    {
        var entry = Of(new InformationItem { Name = "值", Type = ItemDataType.Of("C(6)"), CodeList = "没有", Pattern = "[" });
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Ordered, Items = ["值", "没有"] });

        var report = await entry.JudgeAsync("值\nx\n");

        Assert.Equal([" skipped.constraint 1", "值 skipped.pattern 1", "值 skipped.code-list 1"], report.Lines());
        Assert.True(report.IsClean);
    }

    [Fact]
    public async Task A_unique_item_may_be_empty_but_not_repeated()
    {
        var entry = Of(Item("键", "C(9)", key: true), new InformationItem { Name = "值", Type = ItemDataType.Of("C(9)"), IsUnique = true });

        Assert.Equal(["值 item.unique 1"], (await entry.JudgeAsync("键,值\n1,\n2,\n3,a\n4,b\n5,a\n")).Lines());
    }

    [Fact]
    public async Task Items_can_be_unique_together()
    {
        var entry = Of(Item("键", "C(9)", key: true), Item("甲", "C(9)"), Item("乙", "C(9)"));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Unique, Items = ["甲", "乙"] });

        var report = await entry.JudgeAsync("键,甲,乙\n1,a,b\n2,a,c\n3,a,b\n4,ab,\n5,ab,\n");

        Assert.Equal(["甲+乙 constraint.unique 1"], report.Lines());
        Assert.Equal((3L, "a+b"), (report.Samples.Single().Row, report.Samples.Single().Value));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-01", "")]
    [InlineData("2024-01-02", "2024-01-01", "起+止 constraint.ordered 1")]
    [InlineData("2024-01-02", "", "")]
    [InlineData("2024-13-02", "2024-01-01", "起 type.date 1")]
    public async Task A_start_is_not_after_its_end(string start, string end, string finding)
    {
        var entry = Of(Item("键", "C(9)"), Item("起", "D"), Item("止", "D"));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Ordered, Items = ["起", "止"] });

        Assert.Equal(Lines(finding), (await entry.JudgeAsync($"键,起,止\n1,{start},{end}\n")).Lines());
    }

    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", "2", "")]
    [InlineData("11010519491231002X", "1949-12-30", "2", "身份证号+出生日期 constraint.birth-date 1")]
    [InlineData("11010519491231002X", "1949-12-31", "1", "身份证号+性别 constraint.sex 1")]
    [InlineData("440524188001010014", "1880-01-01", "男", "")]
    [InlineData("440524188001010014", "1880-01-01", "女", "身份证号+性别 constraint.sex 1")]
    [InlineData("440524188001010014", "1880-01-01", "9", "")]
    [InlineData("440524188001010013", "1880-01-02", "女", "身份证号 identifier.citizen-id 1")]
    public async Task Birth_date_and_sex_agree_with_the_citizen_id(string id, string birthDate, string sex, string finding)
    {
        var entry = Of(Item("身份证号", "C(18)", identifier: IdentifierKind.CitizenId), Item("出生日期", "D"), Item("性别", "C(2)"));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.BirthDate, Items = ["身份证号", "出生日期"] });
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Sex, Items = ["身份证号", "性别"] });

        var report = await entry.JudgeAsync($"身份证号,出生日期,性别\n{id},{birthDate},{sex}\n");

        Assert.Equal(Lines(finding), report.Lines());
        Assert.All(report.Samples.Where(sample => sample.Rule.StartsWith("constraint.", StringComparison.Ordinal)), sample => Assert.Null(sample.Value));
    }

    [Theory]
    [InlineData(3, "6.5", "")]
    [InlineData(4, "6.5", " total.rows 1")]
    [InlineData(3, "6.51", "金额 total.sum 1")]
    public async Task Totals_are_found_again(int rows, string sum, string finding)
    {
        var totals = new TableTotals { Rows = rows, Sums = { ["金额"] = decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture) } };

        var report = await Of(Item("键", "C(9)"), Item("金额", "N(9,2)")).JudgeAsync("键,金额\n1,1.25\n2,\n3,5.25\n", new TableValidationOptions { Totals = totals });

        Assert.Equal(Lines(finding), report.Lines());
    }

    [Fact]
    public void Totals_of_an_item_there_is_not_are_refused() =>
        Assert.Throws<ArgumentException>(() => TableValidator.For(Of(Item("键", "C(9)")), new TableValidationOptions { Totals = new TableTotals { Sums = { ["没有"] = 1 } } }));

    [Fact]
    public async Task A_table_without_rows_is_a_warning() =>
        Assert.Equal([" table.no-rows 1"], (await Of(Item("键", "C(9)")).JudgeAsync("键\n")).Lines());

    private static string[] Lines(string finding) => finding.Length == 0 ? [] : [finding];

    private static Task<QualityReport> JudgeAsync(InformationItem item, string value, TableValidationOptions? options = null) =>
        Of(Item("键", "C(9)"), item).JudgeAsync("键,值\n1," + value + "\n", options);
}
