using System.Globalization;

namespace GovData.Standards.Tests;

public class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("zh-CN")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Nothing_is_written_or_read_by_the_culture_of_the_machine(string culture)
    {
        var expected = Written();
        using var _ = Culture.Of(culture);

        Assert.Equal(expected, Written());
    }

    [Fact]
    public void A_refusal_is_told_in_the_reader_s_language()
    {
        var reason = SocialCreditCode.Check("")!;

        Assert.Equal(reason.Chinese, reason.In(CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal(reason.Chinese, reason.In(CultureInfo.GetCultureInfo("zh-Hant-HK")));
        Assert.Equal(reason.English, reason.In(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.Equal(reason.English, reason.In(CultureInfo.InvariantCulture));
        Assert.Equal("uscc.empty: " + reason.Chinese + " / " + reason.English, reason.ToString());
    }

    private static string Written() => string.Join("\n",
        CivilDate.Parse("2025-11-06").AddDays(-400),
        new CivilDate(622, 7, 16),
        ItemDataType.Character(1234),
        ItemDataType.Number(10, 2),
        SocialCreditCode.Check("911100006000373"),
        SocialCreditCode.Check("91110000600037341i"),
        ElectronicCertificateIdentifier.Check("1.2.156.3005.2.1.2.3.4.5"),
        DivisionTable.Chongqing.Find("500157", new CivilDate(2026, 1, 1)),
        DivisionTable.Chongqing.Check("500112", new CivilDate(2026, 1, 1)),
        WorkingDayCalendar.StateCouncil.AddWorkingDays(new CivilDate(2026, 9, 24), 10),
        DeadlinePolicies.Unverified.All[1].DueOn(new CivilDate(2026, 12, 28), WorkingDayCalendar.StateCouncil).Reason,
        DeadlinePolicies.Unverified.ToJson(),
        CitizenId.Check("1234"),
        ElectronicCertificateIdentifier.Check("1.2.156.3005.2.iıİI.1.2.3.4", IdentifierReading.Lenient),
        UpdateCycle.Named("irregular"),
        UpdateCycle.Of("IRREGULAR").IsKnown,
        SharingType.Of("uncondıtıonal").IsKnown,
        CatalogEntry.FromJson("{\"publishedOn\":\"2025-11-06\",\"version\":12345}").ToJson());
}
