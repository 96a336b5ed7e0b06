namespace GovData.Standards.Tests;

public class CivilDateTests
{
    [Theory]
    [InlineData("2025-11-06", 2025, 11, 6)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void A_date_is_read_and_written_the_same(string text, int year, int month, int day)
    {
        Assert.True(CivilDate.TryParse(text, out var date, out var reason), reason?.ToString());
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
        Assert.True(CivilDate.IsValid(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData(null, "date.form")]
    [InlineData("", "date.form")]
    [InlineData("2025-1-06", "date.form")]
    [InlineData("2025/11/06", "date.form")]
    [InlineData("20251106", "date.form")]
    [InlineData("２０２５-11-06", "date.form")]
    [InlineData("2025-11-06 ", "date.form")]
    [InlineData("-025-11-06", "date.form")]
    [InlineData("2025-02-29", "date.day")]
    [InlineData("2025-13-01", "date.day")]
    [InlineData("2025-00-01", "date.day")]
    [InlineData("2025-04-31", "date.day")]
    [InlineData("0000-01-01", "date.day")]
    [InlineData("1900-02-29", "date.day")]
    public void What_is_no_date_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(CivilDate.TryParse(text, out var date, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal(default, date);
        Assert.False(CivilDate.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void Days_are_counted_over_leap_years()
    {
        var before = CivilDate.Parse("2024-02-28");

        Assert.Equal("2024-03-01", before.AddDays(2).ToString());
        Assert.Equal(366, CivilDate.Parse("2025-02-28").DaysSince(before));
        Assert.True(before < before.AddDays(1) && before.AddDays(1) > before && before <= before.AddDays(0) && before >= before.AddDays(0));
        Assert.True(before != before.AddDays(1) && before == new CivilDate(2024, 2, 28));
    }

    [Fact]
    public void The_day_in_China_is_eight_hours_ahead() =>
        Assert.Equal("2026-01-01", CivilDate.InChina(new DateTimeOffset(2025, 12, 31, 16, 0, 0, TimeSpan.Zero)).ToString());

    [Fact]
    public void Parse_throws_with_the_reason() =>
        Assert.Contains("date.day", Assert.Throws<FormatException>(() => CivilDate.Parse("2025-02-30")).Message, StringComparison.Ordinal);
}
