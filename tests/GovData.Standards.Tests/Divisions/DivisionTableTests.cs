namespace GovData.Standards.Tests;

public class DivisionTableTests
{
    private static readonly DivisionTable Table = DivisionTable.Chongqing;
    private static readonly CivilDate Today = new(2026, 11, 22);

    [Theory] // 重庆市行政区划沿革表: districts, and counties, cities and autonomous counties together, at the end of each year
    [InlineData(1997, 13, 27)]
    [InlineData(2000, 14, 26)]
    [InlineData(2001, 15, 25)]
    [InlineData(2006, 19, 21)]
    [InlineData(2011, 19, 19)]
    [InlineData(2014, 21, 17)]
    [InlineData(2015, 23, 15)]
    [InlineData(2016, 26, 12)]
    [InlineData(2024, 26, 12)]
    [InlineData(2025, 25, 12)]
    public void There_are_as_many_divisions_as_were_published_for_the_year(int year, int districts, int others)
    {
        var inForce = Table.InForce(new CivilDate(year, 12, 31)).Where(division => division.Kind != DivisionKind.Grouping && division.Kind != DivisionKind.Municipality).ToList();

        Assert.Equal(districts, inForce.Count(division => division.Kind == DivisionKind.District));
        Assert.Equal(others, inForce.Count(division => division.Kind != DivisionKind.District));
    }

    [Fact]
    public void Today_there_are_the_25_districts_8_counties_and_4_autonomous_counties()
    {
        string[] districts =
        [
            "500101", "500102", "500103", "500104", "500106", "500107", "500108", "500109", "500110", "500111", "500113", "500114", "500115", "500116",
            "500117", "500118", "500119", "500120", "500151", "500152", "500153", "500154", "500155", "500156", "500157",
        ];
        string[] counties = ["500229", "500230", "500231", "500233", "500235", "500236", "500237", "500238"];
        string[] autonomous = ["500240", "500241", "500242", "500243"];

        Assert.Equal(districts, Codes(DivisionKind.District));
        Assert.Equal(counties, Codes(DivisionKind.County));
        Assert.Equal(autonomous, Codes(DivisionKind.AutonomousCounty));
        Assert.Empty(Codes(DivisionKind.CountyLevelCity));

        static IEnumerable<string> Codes(DivisionKind kind) =>
            Table.InForce(Today).Where(division => division.Kind == kind).Select(division => division.Code.Value);
    }

    [Theory]
    [InlineData("500110", "2011-01-01", "万盛区")]
    [InlineData("500110", "2012-01-01", "綦江区")]
    [InlineData("500111", "2011-01-01", "双桥区")]
    [InlineData("500111", "2012-01-01", "大足区")]
    [InlineData("500101", "1997-12-31", "万县区")]
    [InlineData("500101", "1999-01-01", "万州区")]
    [InlineData("500105", "2025-11-05", "江北区")]
    [InlineData("500105", "2025-11-06", null)]
    [InlineData("500157", "2025-11-05", null)]
    [InlineData("500157", "2025-11-06", "两江新区")]
    [InlineData("500000", "1996-12-31", null)]
    [InlineData("110105", "2026-01-01", null)]
    [InlineData("5001", "2026-01-01", null)]
    public void A_code_stands_for_what_it_stood_for_on_the_day(string code, string asOf, string? name) =>
        Assert.Equal(name, Table.Find(code, CivilDate.Parse(asOf))?.Name);

    [Theory]
    [InlineData("500105", "江北区", new[] { "两江新区" })]
    [InlineData("500112", "渝北区", new[] { "两江新区", "北碚区" })]
    [InlineData("500222", "綦江县", new[] { "綦江区" })]
    [InlineData("500110", "万盛区", new[] { "綦江区" })]
    [InlineData("500225", "大足县", new[] { "大足区" })]
    [InlineData("500101", "万县区", new[] { "万州区" })]
    [InlineData("500384", "南川市", new[] { "南川区" })]
    [InlineData("500106", "沙坪坝区", new[] { "沙坪坝区" })]
    public void A_division_is_traced_to_where_its_territory_belongs_today(string code, string name, string[] today)
    {
        var division = Assert.Single(Table.History(DivisionCode.Parse(code)), division => division.Name == name);

        Assert.Equal(today, Table.Trace(division, Today).Select(successor => successor.Name));
    }

    [Fact]
    public void Every_abolished_division_leads_to_some_in_force_today()
    {
        Assert.All(Table.All, division => Assert.NotEmpty(Table.Trace(division, Today)));
        Assert.All(Table.All, division => Assert.Equal(division.ValidTo is null, division.Successors.Count == 0));
    }

    [Fact]
    public void Local_codes_can_be_added_and_may_not_clash()
    {
        var zone = new Division(DivisionCode.Parse("500190"), "重庆高新区", DivisionKind.Of("DEVELOPMENT_ZONE"), new CivilDate(2019, 12, 1));

        Assert.Equal("重庆高新区", Table.With(zone).Find("500190", Today)!.Name);
        Assert.Null(Table.Find("500190", Today));
        Assert.Throws<ArgumentException>(() => Table.With(zone, zone));
        Assert.Throws<ArgumentException>(() => new Division(zone.Code, "x", zone.Kind, new CivilDate(2019, 12, 1), new CivilDate(2019, 11, 30), [], ""));
        Assert.Throws<ArgumentException>(() => new Division(default, "x", zone.Kind, new CivilDate(2019, 12, 1)));
    }

    [Fact]
    public void Local_codes_are_read_from_a_file()
    {
        var local = DivisionTable.Parse("\uFEFF# 本地代码\r\n500190\t重庆高新区\tDEVELOPMENT_ZONE\t2019-12-01\n\n500191\t旧名\tCOUNTY\t2019-12-01\t2020-12-31\t500190,500106\t示例\n");
        var table = Table.With([.. local.All]);

        Assert.Equal("重庆高新区", table.Find("500190", Today)!.Name);
        Assert.Equal(["重庆高新区", "沙坪坝区"], table.Trace(local.All[1], Today).Select(division => division.Name));
        Assert.Equal("示例", local.All[1].Basis);
    }

    [Theory]
    [InlineData("# a\n500190\t重庆高新区\tDISTRICT", "Line 2")]
    [InlineData("500190\t重庆高新区\tDISTRICT\t2019-12-01\t\t\t\t", "Line 1")]
    [InlineData("5001\t重庆高新区\tDISTRICT\t2019-12-01", "division-code.length")]
    [InlineData("500190\t\tDISTRICT\t2019-12-01", "Line 1")]
    [InlineData("500190\t重庆高新区\tDISTRICT\t2019-13-01", "date.day")]
    [InlineData("500190\t重庆高新区\tDISTRICT\t2019-12-01\t2019-11-30", "Line 1")]
    public void A_line_that_cannot_be_read_is_named(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => DivisionTable.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("500105", "2025-11-05", null)]
    [InlineData("500105", "2025-11-06", "division-code.abolished")]
    [InlineData("500157", "2025-11-05", "division-code.not-yet-in-force")]
    [InlineData("500157", "2025-11-06", null)]
    [InlineData("500110", "2010-01-01", null)]
    [InlineData("500110", "1990-01-01", "division-code.not-yet-in-force")]
    [InlineData("500190", "2026-11-22", "division-code.never-in-force")]
    [InlineData("110105", "2026-11-22", null)] // another province: its form is all that can be judged
    [InlineData("11010", "2026-11-22", "division-code.length")]
    [InlineData(null, "2026-11-22", "division-code.empty")]
    public void A_code_is_judged_as_of_a_day(string? code, string asOf, string? reason) =>
        Assert.Equal(reason, Table.Check(code, CivilDate.Parse(asOf))?.Code);

    [Theory]
    [InlineData("500105", null)]
    [InlineData("500226", null)]
    [InlineData("500199", "division-code.never-in-force")]
    [InlineData("430102", null)]
    [InlineData("5001O3", "division-code.character")]
    public void Without_a_day_a_code_may_ever_have_been_in_force(string code, string? reason) => Assert.Equal(reason, Table.Check(code)?.Code);

    [Fact]
    public void An_abolished_code_names_its_successors_on_that_day()
    {
        var now = Table.Check("500112", Today)!;
        Assert.Contains("500157 两江新区或500109 北碚区", now.Chinese, StringComparison.Ordinal);
        Assert.Contains("500157 两江新区 or 500109 北碚区", now.English, StringComparison.Ordinal);
        Assert.Contains("2025-11-06", now.Chinese, StringComparison.Ordinal);
        Assert.Contains("500110 綦江区", Table.Check("500222", Today)!.Chinese, StringComparison.Ordinal);

        var gone = new DivisionTable([new(DivisionCode.Parse("500191"), "旧名", DivisionKind.County, new(2019, 12, 1), new(2020, 12, 31), [], "")]);
        Assert.Contains("请核对后继区划", gone.Check("500191", Today)!.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_are_not_verified_say_so() =>
        Assert.Contains("未核实", Table.Find("500157", Today)!.Basis, StringComparison.Ordinal);
}
