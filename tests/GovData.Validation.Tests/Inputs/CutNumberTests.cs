using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovData.Standards;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>A cell of a workbook says whether it is a number, and no spreadsheet program keeps more than fifteen digits of one.</summary>
public class CutNumberTests
{
    private static readonly InformationItem Citizen = Item("值", "C(18)", identifier: IdentifierKind.CitizenId);
    private static readonly InformationItem Coded = Item("值", "C(18)", codes: ["100000000000000000", "2"]);
    private static readonly InformationItem Text = Item("值", "C(30)");

    /// <summary>A number of a person that ends in three zeros and is right: one in eleven of those a spreadsheet has cut.</summary>
    private static string FittingByChance { get; } = Enumerable.Range(0, 400)
        .Select(day => "110105" + new DateTime(1950, 1, 1).AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "1000").First(number => CitizenId.IsValid(Encoding.UTF8.GetBytes(number)));

    [Fact]
    public async Task A_zeroed_tail_in_a_number_cell_is_damage_also_where_the_check_character_fits()
    {
        Assert.Equal(["值 excel.zeroed-tail 1"], await LinesAsync(Citizen, Number(FittingByChance)));
        Assert.Empty(await LinesAsync(Citizen, Quoted(FittingByChance)));
        Assert.Empty((await Of(Citizen).JudgeAsync("值\n" + FittingByChance + "\n")).Lines());
    }

    [Theory]
    [InlineData("100000000000000000", "值 excel.zeroed-tail 1", "")]
    [InlineData("300000000000000000", "值 excel.zeroed-tail 1", "code-set")]
    [InlineData("3E+25", "值 excel.exponent 1", "code-set")]
    [InlineData("2", "", null)]
    [InlineData("300000000000000001", "值 code-set 1", "")]
    public async Task So_it_is_in_a_code_and_the_rule_that_was_broken_as_well_is_the_reason(string number, string finding, string? reason)
    {
        var report = await JudgeAsync(Coded, Number(number));

        Assert.Equal(finding.Length == 0 ? [] : [finding], report.Lines());
        Assert.Equal(reason, report.Samples.Select(sample => sample.Reason ?? "").SingleOrDefault());
    }

    [Theory]
    [InlineData("6222021234567890", "值 excel.long-number 1")]
    [InlineData("12345678901234500000", "值 excel.long-number 1")]
    [InlineData("1.5E+25", "值 excel.long-number 1")]
    [InlineData("6222021234567891", "")]
    [InlineData("622202123456780", "")]
    [InlineData("12345678901234.5", "")]
    [InlineData("1234567890123450000000000000000", "值 excel.long-number 1")]
    public async Task In_a_free_text_it_is_worth_a_look(string number, string finding)
    {
        var report = await JudgeAsync(Text, Number(number));

        Assert.Equal(finding.Length == 0 ? [] : [finding], report.Lines());
        Assert.True(report.IsClean);
        Assert.Empty(await LinesAsync(Text, Quoted("6222021234567890")));
        Assert.Empty(await LinesAsync(Item("值", "N(20,0)"), Number("6222021234567890")));
    }

    [Fact]
    public async Task What_a_text_breaks_goes_before_what_it_may_have_lost() => Assert.Equal(["值 length.max 1"], await LinesAsync(Item("值", "C(4)"), Number("6222021234567890")));

    [Fact]
    public async Task The_first_edition_does_not_know_it()
    {
        var options = new TableValidationOptions { Editions = [RuleSet.First] };

        Assert.Empty((await Row(Citizen).JudgeAsync(Sheet(Number(FittingByChance)), options)).Lines());
        Assert.Empty((await Row(Text).JudgeAsync(Sheet(Number("6222021234567890")), options)).Lines());
    }

    [Fact]
    public async Task Each_row_is_told_once_in_the_order_of_the_sheet_whatever_the_number_of_threads()
    {
        string[] cells = [Number("440524188001010000"), Quoted("440524188001010000"), Number(FittingByChance), "<c/>", Quoted("440524188001010014")];
        var sheet = Sheet([.. Enumerable.Range(0, 5_000).Select(row => row is > 2_500 and < 4_900 ? cells[4] : cells[row % 5])]);
        var wrong = Enumerable.Range(0, 5_000).Where(row => row is <= 2_500 or >= 4_900 && row % 5 < 3).Where(row => row % 5 < 3).Select(row => row + 1L).ToList();
        var options = new TableValidationOptions { SamplesPerFinding = 5_000 };

        var report = await Row(Citizen).JudgeAsync(sheet, options);

        Assert.Equal([$"值 excel.zeroed-tail {wrong.Count}"], report.Lines());
        Assert.Equal(wrong, report.Samples.Select(sample => sample.Row!.Value));
        Assert.Equal(wrong.Count, report.RowsWithFindings);
        options.Threads = 3;
        Assert.Equal(report.ToJson(), (await Row(Citizen).JudgeAsync(sheet, options)).ToJson());
    }

    [Fact]
    public async Task A_number_that_was_damaged_is_not_compared_and_one_only_worth_a_look_is()
    {
        Assert.Equal(["值 excel.zeroed-tail 2"], await LinesAsync(Item("值", "C(18)", key: true, identifier: IdentifierKind.CitizenId), Number(FittingByChance), Number(FittingByChance)));
        Assert.Equal(["值 key.unique 1", "值 excel.long-number 2"], (await LinesAsync(Item("值", "C(18)", key: true), Number("6222021234567890"), Number("6222021234567890"))).OrderDescending());
    }

    [Fact]
    public async Task A_warning_leaves_a_value_to_be_compared_and_a_filler_is_none()
    {
        var unique = Item("值", "C(18)");
        unique.IsUnique = true;

        Assert.Equal(["值 item.unique 1", "值 text.spaces 2"], (await Of(unique).JudgeAsync("值\n A\n A\n")).Lines().Order());
        Assert.Equal(["值 filler 2"], (await Of(unique).JudgeAsync("值\n-\n-\n")).Lines());
    }

    private static async Task<string[]> LinesAsync(InformationItem item, params string[] cells) => [.. (await JudgeAsync(item, cells)).Lines()];

    private static Task<QualityReport> JudgeAsync(InformationItem item, params string[] cells) => Row(item).JudgeAsync(Sheet(cells));

    /// <summary>The item, beside one that keeps its row from being empty.</summary>
    private static CatalogEntry Row(InformationItem item) => Of(item, Item("行", "C(5)"));

    private static byte[] Sheet(params string[] cells) =>
        Book.Of("<row><c t=\"str\"><v>值</v></c><c t=\"str\"><v>行</v></c></row>" + string.Concat(cells.Select(cell => $"<row>{cell}<c t=\"str\"><v>x</v></c></row>"))).ToBytes();

    private static string Number(string text) => $"<c><v>{text}</v></c>";

    private static string Quoted(string text) => $"<c t=\"str\"><v>{text}</v></c>";
}
