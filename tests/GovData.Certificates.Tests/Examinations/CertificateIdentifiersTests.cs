using System;
using System.Linq;

namespace GovData.Certificates.Tests.Examinations;

public class CertificateIdentifiersTests
{
    // The identifier that GB/T 36904-2018 prints as its example form, with a check character by ISO 7064.
    private const string One = "1.2.156.3005.2.11100000000013338W011.12500000450409868X.201900000001.001.5";

    [Theory]
    [InlineData(One)]
    [InlineData(One + ".ofd")]
    [InlineData("营业执照_" + One + "副本.pdf")]
    [InlineData("证照" + One + "。")]
    [InlineData("<x id='" + One + "'/>")]
    [InlineData("(" + One + ").")]
    public void It_is_found_wherever_it_stands_and_what_follows_is_none_of_it(string text) => Assert.Equal([One], CertificateIdentifiers.In(text, isWhole: true));

    [Theory]
    [InlineData("1" + One)]
    [InlineData("0." + One)]
    [InlineData("x" + One)]
    [InlineData("1.2.156.3005.2")]
    [InlineData("1.2.156.3005.2.")]
    [InlineData("")]
    public void A_longer_number_that_holds_it_or_the_root_alone_is_none(string text) => Assert.Empty(CertificateIdentifiers.In(text));

    [Fact]
    public void One_with_fewer_parts_is_found_so_that_it_can_be_judged_unless_only_whole_ones_count()
    {
        Assert.Equal(["1.2.156.3005.2.a.b"], CertificateIdentifiers.In("1.2.156.3005.2.a.b "));
        Assert.Empty(CertificateIdentifiers.In("1.2.156.3005.2.a.b", isWhole: true));
    }

    [Fact]
    public void Of_several_each_is_found_in_its_order()
    {
        var other = One.Replace("201900000001", "201900000002", StringComparison.Ordinal);
        Assert.Equal([One, other, One], CertificateIdentifiers.In($"{One} {other},{One}"));
    }
}
