using System;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace GovData.Client.Tests;

public class DigestSumTests
{
    private static readonly BigInteger s_modulus = BigInteger.Pow(2, 256);

    [Fact]
    public void Sums_are_those_of_whole_numbers_modulo_2_to_the_256()
    {
        var random = new Random(20261127);
        var (sum, expected) = (default(DigestSum), BigInteger.Zero);
        for (var i = 0; i < 2_000; i++)
        {
            var digest = new byte[32];
            random.NextBytes(digest);
            if (i % 3 == 0) digest.AsSpan(random.Next(32)).Fill((byte)(i % 2 == 0 ? 0xFF : 0));
            sum += DigestSum.Of(digest);
            expected = (expected + new BigInteger(digest, isUnsigned: true, isBigEndian: true)) % s_modulus;

            Assert.Equal(expected.ToString("x", CultureInfo.InvariantCulture).TrimStart('0').PadLeft(64, '0'), sum.ToString());
        }
    }

    [Theory]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "0000000000000000000000000000000000000000000000000000000000000001", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000ffffffffffffffffffffffffffffffffffffffffffffffff", "0000000000000000000000000000000000000000000000000000000000000001", "0000000000000001000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000ffffffffffffffffffffffffffffffff0000000000000000", "0000000000000000000000000000000000000000000000010000000000000000", "0000000000000001000000000000000000000000000000000000000000000000")]
    [InlineData("8000000000000000ffffffffffffffff80000000000000000000000000000000", "8000000000000000ffffffffffffffff80000000000000000000000000000000", "0000000000000001ffffffffffffffff00000000000000000000000000000000")]
    public void A_carry_goes_as_far_as_it_must(string left, string right, string expected)
    {
        Assert.True(DigestSum.TryParse(left, out var a));
        Assert.True(DigestSum.TryParse(right, out var b));

        Assert.Equal((expected, expected), ((a + b).ToString(), DigestSum.Add(b, a).ToString()));
        Assert.True(a + b == b + a && a != a + b);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("FFffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("gfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000")]
    public void Anything_else_is_no_sum(string? text) => Assert.False(DigestSum.TryParse(text, out _));

    [Fact]
    public void A_digest_of_another_length_is_refused() => Assert.Throws<ArgumentException>("digest", () => DigestSum.Of(new byte[31]));
}
