namespace GovData.Standards.Tests;

public class DeadlinePolicyTests
{
    private static readonly WorkingDayCalendar Council = WorkingDayCalendar.StateCouncil;

    [Fact]
    public void A_due_date_is_counted_in_working_days_from_the_day_after()
    {
        var policy = new DeadlinePolicy("reply", "答复", 10, 5, "示例", isVerified: false);

        var (due, extended) = (policy.DueOn(new CivilDate(2026, 9, 24), Council), policy.DueOnExtended(new CivilDate(2026, 9, 24), Council));

        Assert.Equal((new CivilDate(2026, 10, 15), true, null, null), (due.Date, due.IsKnown, due.UnknownFrom, due.Reason));
        Assert.Equal("2026-10-22", extended.ToString());
        Assert.Equal("reply 10（未核实）", policy.ToString());
    }

    [Fact]
    public void A_due_date_beyond_the_data_is_unknown_and_says_from_where()
    {
        var due = new DeadlinePolicy("reply", "答复", 10, "示例第一条").DueOn(new CivilDate(2026, 12, 24), Council);

        Assert.Equal((null, false, new CivilDate(2027, 1, 1)), (due.Date, due.IsKnown, due.UnknownFrom));
        Assert.Equal("calendar.unknown", due.Reason!.Code);
        Assert.Contains("2027-01-01", due.Reason.Chinese, StringComparison.Ordinal);
        Assert.Contains("2027-01-01", due.Reason.English, StringComparison.Ordinal);
        Assert.Equal("未知", due.ToString());
    }

    [Fact]
    public void A_policy_of_ones_own_is_verified_and_not_extended()
    {
        var policy = new DeadlinePolicy("reply", "答复", 3, "示例第一条");

        Assert.Equal((3, 0, true, "示例第一条", "答复"), (policy.WorkingDays, policy.Extension, policy.IsVerified, policy.Source, policy.Chinese));
        Assert.Equal("reply 3", policy.ToString());
        Assert.Equal("2026-12-01", policy.DueOnExtended(new CivilDate(2026, 11, 26), Council).ToString());
    }

    [Theory]
    [InlineData("", "答复", 1, 0, "示例")]
    [InlineData("reply", "", 1, 0, "示例")]
    [InlineData("reply", "答复", 0, 0, "示例")]
    [InlineData("reply", "答复", 1, -1, "示例")]
    [InlineData("reply", "答复", 1, 0, "")]
    public void What_is_no_policy_is_an_argument_error(string name, string chinese, int days, int extension, string source) =>
        Assert.ThrowsAny<ArgumentException>(() => new DeadlinePolicy(name, chinese, days, extension, source, isVerified: true));
}
