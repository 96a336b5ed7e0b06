using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>What holds between two values of a row: the finding names the row, both items, and the values where they may be shown.</summary>
public class RelationTests
{
    private const string Woman = "11010519491231002X";
    private const string Man = "440524188001010014";

    [Theory]
    [InlineData("N(5,1)", "9.5", "10", "")]
    [InlineData("N(5,1)", "10", "9.5", "10 > 9.5")]
    [InlineData("I", "-1", "-2", "-1 > -2")]
    [InlineData("I", "7", "07", "")]
    [InlineData("D", "2024-01-31", "2024-02-01", "")]
    [InlineData("D", "2024-02-01", "2024-01-31", "2024-02-01 > 2024-01-31")]
    [InlineData("T", "2024-02-01 08:00:00", "2024-02-01T08:00:00", "")]
    [InlineData("T", "2024-02-01T08:00:01", "2024-02-01 08:00:00", "2024-02-01T08:00:01 > 2024-02-01 08:00:00")]
    [InlineData("T", "2024-02-01T08:00:00+08:00", "2024-02-01T00:00:00Z", "")]
    [InlineData("T", "2024-02-01T00:00:01Z", "2024-02-01T08:00:00+08:00", "2024-02-01T00:00:01Z > 2024-02-01T08:00:00+08:00")]
    public async Task A_start_above_its_end_is_shown_with_both(string type, string start, string end, string shown)
    {
        var report = await Ordered(Item("起", type), Item("止", type)).JudgeAsync($"起,止\n,{end}\n{start},\n{start},{end}\n");

        Assert.Equal(shown.Length == 0 ? [] : ["起+止 constraint.ordered 1"], report.Lines());
        Assert.Equal(shown.Length == 0 ? [] : [(3L, "起+止", shown)], report.Samples.Select(sample => (sample.Row!.Value, sample.Item!, sample.Value!)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Values_of_a_sensitive_item_are_not_shown_beside_the_other(bool first, bool second)
    {
        var report = await Ordered(Item("起", "D", sensitive: first), Item("止", "D", sensitive: second)).JudgeAsync("起,止\n2024-02-01,2023-12-31\n");

        Assert.Equal("20******** > 20********", Assert.Single(report.Samples).Value);
    }

    [Fact]
    public async Task A_value_that_is_wrong_itself_is_not_compared_in_its_row_but_in_the_next()
    {
        var report = await Ordered(Item("起", "I"), Item("止", "I")).JudgeAsync("起,止\n9x,1\n9,1x\n9,1\n");

        Assert.Equal(["1 起 type.integer", "2 止 type.integer", "3 起+止 constraint.ordered"], report.Samples.Select(sample => sample.ToString()).Order());
    }

    [Fact]
    public async Task Texts_have_no_order_and_are_not_compared()
    {
        var report = await Ordered(Item("起", "C(10)"), Item("止", "C(10)")).JudgeAsync("起,止\n2024-02-01,2023-12-31\n");

        Assert.Equal([" skipped.constraint 1"], report.Lines());
    }

    [Fact]
    public async Task The_first_edition_has_no_relations()
    {
        var report = await Ordered(Item("起", "I"), Item("止", "I")).JudgeAsync("起,止\n9,1\n", new TableValidationOptions { Editions = [RuleSet.First, RuleSet.Current] });

        Assert.Empty(report.Counts);
        Assert.Equal(["起+止 constraint.ordered 1"], Assert.Single(report.OtherEditions).Lines());
    }

    [Theory]
    [InlineData("D", "1949-12-31", false)]
    [InlineData("D", "1950-12-31", true)]
    [InlineData("D", "1949-10-31", true)]
    [InlineData("D", "1949-12-30", true)]
    [InlineData("T", "1949-12-31 23:00:00", false)]
    [InlineData("T", "1949-12-30 23:00:00", true)]
    [InlineData("C(10)", "1949-12-30", true)]
    [InlineData("C(10)", "1949-12-3", false)]
    [InlineData("C(10)", "1949", false)]
    [InlineData("D", "", false)]
    public async Task A_birth_date_is_the_day_in_the_citizen_id(string type, string birthDate, bool isOther)
    {
        var entry = Of(Item("身份证号", "C(18)", identifier: IdentifierKind.CitizenId), Item("出生日期", type));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.BirthDate, Items = ["身份证号", "出生日期"] });

        Assert.Equal(isOther ? ["身份证号+出生日期 constraint.birth-date 1"] : [], (await entry.JudgeAsync($"身份证号,出生日期\n{Woman},{birthDate}\n")).Lines());
    }

    [Theory]
    [InlineData(Woman, "2 女 女性", "1 男 男性")]
    [InlineData(Man, "1 男 男性", "2 女 女性")]
    [InlineData("810000199001010019", "1 男 男性", "2 女 女性")]
    public async Task A_sex_is_that_of_the_citizen_id_in_utf8_and_in_gb18030(string id, string same, string other)
    {
        var entry = Of(
            Item("证件号码", "C(18)", identifier: id[0] == '8' ? IdentifierKind.HmtResidencePermit : IdentifierKind.CitizenId),
            Item("性别", "C(4)"));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Sex, Items = ["证件号码", "性别"] });
        string[] sexes = [.. same.Split(' '), "0", "9", "未说明", "", .. other.Split(' ')];
        var csv = "证件号码,性别\n" + string.Concat(sexes.Select(sex => $"{id},{sex}\n"));

        foreach (var encoding in new[] { TableEncoding.Utf8, TableEncoding.Gb18030 })
        {
            var bytes = (encoding == TableEncoding.Utf8 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!).GetBytes(csv);
            var report = await entry.JudgeAsync(bytes, new TableValidationOptions { Encoding = encoding });

            Assert.Equal(["证件号码+性别 constraint.sex 3"], report.Lines());
            Assert.Equal([8L, 9L, 10L], report.Samples.Select(sample => sample.Row!.Value));
        }
    }

    [Theory]
    [InlineData("无", "filler")]
    [InlineData(" ", "identifier.citizen-id")]
    [InlineData("1101", "identifier.citizen-id")]
    [InlineData(" 11010519491231002X", "value.spaces")]
    [InlineData("1.10105E+17", "excel.exponent")]
    [InlineData("110105194912310000", "excel.zeroed-tail")]
    public async Task What_is_no_citizen_id_is_told_once_and_not_compared(string id, string rule)
    {
        var entry = Of(Item("身份证号", "C(18)", identifier: IdentifierKind.CitizenId), Item("出生日期", "D"), Item("性别", "C(2)"));
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.BirthDate, Items = ["身份证号", "出生日期"] });
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Sex, Items = ["身份证号", "性别"] });

        Assert.Equal([$"身份证号 {rule} 1"], (await entry.JudgeAsync($"身份证号,出生日期,性别\n{id},1950-01-01,1\n")).Lines());
    }

    private static CatalogEntry Ordered(InformationItem start, InformationItem end)
    {
        var entry = Of(start, end);
        entry.Constraints.Add(new TableConstraint { Kind = TableConstraintKind.Ordered, Items = [start.Name, end.Name] });
        return entry;
    }
}
