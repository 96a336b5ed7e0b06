using System.Globalization;

namespace GovData.Conventions.Tests.Culture;

/// <summary>The suite also runs under cultures and zones that break careless code; these tests prove that it really does.</summary>
public class CultureTests
{
    [Fact]
    public void The_culture_is_the_one_this_run_was_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable("GOVDATA_EXPECT_CULTURE");
        Assert.Equal(asked ?? CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public void The_zone_is_the_one_this_run_was_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable("GOVDATA_EXPECT_ZONE");
        Assert.Equal(asked ?? TimeZoneInfo.Local.Id, TimeZoneInfo.Local.Id);
    }

    [Fact]
    public void Cultures_are_real_here_not_invariant()
    {
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal(1448, CultureInfo.GetCultureInfo("ar-SA").DateTimeFormat.Calendar.GetYear(new DateTime(2026, 11, 22)));
    }
}
