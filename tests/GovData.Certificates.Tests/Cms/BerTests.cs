using System;
using Xunit;

namespace GovData.Certificates.Tests.Cms;

public class BerTests
{
    [Theory]
    [InlineData("3080020101000000", 7, "3003020101")]
    [InlineData("30800403414243a080020101000000000000", 16, "300a0403414243a003020101")]
    [InlineData("2480040141040242430000ff", 11, "0403414243")]
    [InlineData("3003020101ff", 5, "3003020101")]
    public void A_value_ends_where_its_end_mark_says_and_is_turned_into_definite_length(string hex, int length, string definite)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.Equal(length, Ber.LengthAt(bytes, 0));
        Assert.Equal(definite, Convert.ToHexStringLower(Ber.ToDefinite(bytes[..length])!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3080")]
    [InlineData("308002010100")]
    [InlineData("0480414200000000")]
    [InlineData("30810102")]
    [InlineData("3084ffffffff")]
    [InlineData("1f8001")]
    public void What_has_no_end_is_no_value(string hex) => Assert.Equal(-1, Ber.LengthAt(Convert.FromHexString(hex), 0));

    [Fact]
    public void Nothing_but_the_lengths_is_put_right() => Assert.Equal("300301017f", Convert.ToHexStringLower(Ber.ToDefinite(Convert.FromHexString("308001017f0000"))!));
}
