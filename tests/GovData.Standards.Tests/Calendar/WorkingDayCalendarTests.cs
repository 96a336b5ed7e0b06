namespace GovData.Standards.Tests;

public class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Council = WorkingDayCalendar.StateCouncil;

    [Fact]
    public void Every_day_of_2019_to_2026_is_what_a_package_of_other_people_says()
    {
        var days = 0;
        foreach (var row in OracleFile.Rows("working-days.tsv"))
            for (var i = 0; i < row[1].Length; i++, days++)
            {
                var day = CivilDate.Parse(row[0] + "-01").AddDays(i);
                Assert.True(Council.StatusOf(day) == (row[1][i] == 'W' ? WorkingDayStatus.WorkingDay : WorkingDayStatus.DayOff), day.ToString());
            }
        Assert.Equal(8 * 365 + 2, days);
        Assert.Equal([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], Council.Years);
    }

    [Theory]
    [InlineData("2026-02-14", WorkingDayStatus.WorkingDay)] // 周六，调休上班
    [InlineData("2026-02-16", WorkingDayStatus.DayOff)] // 周一，春节
    [InlineData("2026-11-28", WorkingDayStatus.DayOff)]
    [InlineData("2026-11-29", WorkingDayStatus.DayOff)]
    [InlineData("2026-11-27", WorkingDayStatus.WorkingDay)]
    [InlineData("2026-11-30", WorkingDayStatus.WorkingDay)]
    [InlineData("2026-12-31", WorkingDayStatus.WorkingDay)]
    [InlineData("2027-01-01", WorkingDayStatus.Unknown)]
    [InlineData("2027-01-02", WorkingDayStatus.Unknown)]
    [InlineData("2018-12-29", WorkingDayStatus.WorkingDay)]
    [InlineData("2018-12-31", WorkingDayStatus.DayOff)]
    [InlineData("2018-12-28", WorkingDayStatus.Unknown)]
    [InlineData("2018-12-23", WorkingDayStatus.Unknown)]
    [InlineData("0001-01-01", WorkingDayStatus.Unknown)]
    public void A_day_is_worked_off_or_not_known(string day, WorkingDayStatus status) => Assert.Equal(status, Council.StatusOf(CivilDate.Parse(day)));

    [Theory]
    [InlineData("2026-09-24", 1, "2026-09-28")] // 中秋节 25 to 27
    [InlineData("2026-09-24", 10, "2026-10-15")] // the package: findWorkday(10, '2026-09-24')
    [InlineData("2026-09-19", 1, "2026-09-20")] // 周日，调休上班
    [InlineData("2026-02-24", -3, "2026-02-12")] // the package: findWorkday(-3, '2026-02-24')
    [InlineData("2026-10-03", 0, "2026-10-03")]
    [InlineData("2026-12-30", 1, "2026-12-31")]
    [InlineData("2026-12-30", 2, null)]
    [InlineData("2027-05-05", 0, "2027-05-05")]
    [InlineData("2027-05-05", 1, null)]
    [InlineData("2018-12-29", 1, "2019-01-02")]
    [InlineData("2018-12-28", 1, "2018-12-29")]
    [InlineData("2018-12-29", -1, null)]
    [InlineData("2026-11-26", int.MaxValue, null)]
    [InlineData("2026-11-26", int.MinValue, null)]
    public void Working_days_are_added_and_taken_away(string start, int count, string? day) =>
        Assert.Equal(day, Council.AddWorkingDays(CivilDate.Parse(start), count)?.ToString());

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", 248)] // 365 days, of them 117 off, by the notice's rows and the week
    [InlineData("2026-11-26", "2026-11-26", 0)]
    [InlineData("2026-11-26", "2026-11-27", 1)]
    [InlineData("2026-11-27", "2026-11-26", -1)]
    [InlineData("2026-11-29", "2026-11-27", -1)]
    [InlineData("2026-12-31", "2027-01-01", null)]
    [InlineData("2027-01-01", "2026-12-31", -1)]
    [InlineData("2027-01-02", "2026-12-31", null)]
    [InlineData("2018-01-01", "2019-01-01", null)]
    public void Working_days_between_two_days_are_counted(string start, string end, int? count) =>
        Assert.Equal(count, Council.CountWorkingDays(CivilDate.Parse(start), CivilDate.Parse(end)));

    [Fact]
    public void Counting_undoes_adding()
    {
        var random = new Random(7);
        for (var n = 0; n < 2_000; n++)
        {
            var start = new CivilDate(2019, 6, 1).AddDays(random.Next(2_400));
            var count = random.Next(-60, 61);
            Assert.Equal(count, Council.CountWorkingDays(start, Council.AddWorkingDays(start, count)!.Value));
        }
    }

    [Fact]
    public void A_later_notice_or_an_amendment_is_added_and_the_built_in_calendar_stays()
    {
        var longer = Council.With(WorkingDayCalendar.Parse("date\tname\tkind\tnotice\n2027-01-01\t元旦\toff\t（示例）\n2026-11-27\t示例\toff\n"));

        Assert.Equal(WorkingDayStatus.DayOff, longer.StatusOf(new CivilDate(2026, 11, 27)));
        Assert.Equal(WorkingDayStatus.WorkingDay, longer.StatusOf(new CivilDate(2027, 1, 4)));
        Assert.Equal("元旦", longer.Find(new CivilDate(2027, 1, 1))!.Name);
        Assert.Equal(WorkingDayStatus.Unknown, Council.StatusOf(new CivilDate(2027, 1, 1)));
        Assert.Null(Council.Find(new CivilDate(2026, 11, 27)));
        Assert.Equal(Council.Arrangements.Count + 2, longer.Arrangements.Count);
        Assert.StartsWith("http", Council.Find(new CivilDate(2026, 1, 4))!.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void One_day_named_alone_does_not_make_its_year_known()
    {
        var calendar = WorkingDayCalendar.Parse("\uFEFF# 地方假日\r\n\r\n2030-05-04\t示例\toff\r\n");

        Assert.Equal(WorkingDayStatus.DayOff, calendar.StatusOf(new CivilDate(2030, 5, 4)));
        Assert.Equal(WorkingDayStatus.Unknown, calendar.StatusOf(new CivilDate(2030, 5, 5)));
        Assert.Empty(calendar.Years);
    }

    [Theory]
    [InlineData("2027-02-30\t元旦\toff\t", "Line 1")]
    [InlineData("# a\n2027-01-01\t元旦", "Line 2")]
    [InlineData("2027-01-01\t元旦\toff\t\t", "Line 1")]
    [InlineData("2027-01-01\t\toff", "the name is missing")]
    [InlineData("2027-01-01\t元旦\tOFF", "off or make-up work")]
    [InlineData("2027-01-01\t元旦\toff\n2027-01-01\t元旦\toff", "stands there twice")]
    [InlineData("2027/01/01\t元旦\toff", "YYYY-MM-DD")]
    public void A_line_that_cannot_be_read_is_named(string text, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => WorkingDayCalendar.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_named_day_is_worked_or_off()
    {
        Assert.Throws<ArgumentException>(() => new ArrangedDay(default, "元旦", WorkingDayStatus.Unknown, ""));
        Assert.Throws<ArgumentException>(() => new ArrangedDay(default, "", WorkingDayStatus.DayOff, ""));
        Assert.Equal("2026-01-01 元旦 DayOff", new ArrangedDay(new CivilDate(2026, 1, 1), "元旦", WorkingDayStatus.DayOff, "").ToString());
    }
}
