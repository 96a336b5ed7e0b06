using System.Numerics;

namespace GovData.Standards.Tests;

public class SocialCreditCodeTests
{
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static readonly string[] Published =
    [
        "91110000600037341L", "11100000000013338W", "11500000009275780L", "11430000006122244L", "11420503087246977F",
        "11100000MB0341032Y", "11500226MB1D37341C", "11330105002500287C",
    ];

    [Fact]
    public void Published_codes_are_read()
    {
        foreach (var text in Published)
        {
            Assert.True(SocialCreditCode.TryParse(text, out var code, out var reason), text + " " + reason);
            Assert.Equal(text, code.ToString());
            Assert.True(SocialCreditCode.IsValid(Encoding.ASCII.GetBytes(text)));
            Assert.Equal(text[8..17], code.Organisation!.Value.Value);
        }
    }

    [Fact]
    public void A_code_shows_its_parts_also_when_its_division_is_abolished()
    {
        var code = SocialCreditCode.Parse("11500226MB1D37341C");

        Assert.Equal("11", code.Category);
        Assert.Equal("500226", code.Division!.Value.Value);
        Assert.Equal("MB1D37341", code.Organisation!.Value.ToString());
    }

    [Theory]
    [InlineData(null, "uscc.empty")]
    [InlineData("", "uscc.empty")]
    [InlineData("9111000060003734", "uscc.length")]
    [InlineData("91110000600037341L ", "uscc.length")]
    [InlineData("91110000600037341N", "uscc.check-character")]
    [InlineData("A1110000600037341L", "uscc.check-character")]
    [InlineData("9111000060003IOZSV", "uscc.character")]
    [InlineData("91110000600037341l", "uscc.character")]
    [InlineData("9111000060003734１L", "uscc.character")]
    [InlineData("91A10000600037341L", "uscc.character")]
    [InlineData("91110000 00037341L", "uscc.character")]
    public void What_is_no_code_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(SocialCreditCode.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(SocialCreditCode.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_neighbours_are_always_noticed()
    {
        foreach (var text in Published)
        {
            Assert.All(Nearby.OneCharacterOff(text, Alphabet), wrong => Assert.NotNull(SocialCreditCode.Check(wrong)));
            Assert.All(Nearby.NeighboursSwapped(text), wrong => Assert.NotNull(SocialCreditCode.Check(wrong)));
        }
    }

    [Fact]
    public void The_check_agrees_with_the_definition_of_the_standard()
    {
        var random = new Random(32100);
        for (var n = 0; n < 2000; n++)
        {
            var body = string.Concat(Enumerable.Range(0, 17).Select(i => i is >= 2 and <= 7 ? Alphabet[random.Next(10)] : Alphabet[random.Next(31)]));
            var sum = body.Select((c, i) => Alphabet.IndexOf(c, StringComparison.Ordinal) * (int)BigInteger.ModPow(3, i, 31)).Sum();
            var check = Alphabet[(31 - sum % 31) % 31];

            Assert.Null(SocialCreditCode.Check(body + check));
            Assert.True(SocialCreditCode.IsValid(Encoding.ASCII.GetBytes(body + check)));
        }
    }

    [Fact]
    public void The_refusal_says_where_and_what_to_do()
    {
        var reason = SocialCreditCode.Check("9111000060003734１L")!;

        Assert.Equal("统一社会信用代码第 17 位是“１”，应为数字或除 I、O、Z、S、V 以外的大写字母。请改用半角字符。", reason.Chinese);
        Assert.Contains("Character 17", reason.English, StringComparison.Ordinal);
        Assert.Contains("half width", reason.English, StringComparison.Ordinal);
        Assert.Contains("删除空格", SocialCreditCode.Check("91110000 00037341L")!.Chinese, StringComparison.Ordinal);
        Assert.Contains("U+0020", SocialCreditCode.Check("91110000 00037341L")!.English, StringComparison.Ordinal);
        Assert.Contains("大写", SocialCreditCode.Check("91110000600037341l")!.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_throws_with_the_reason() =>
        Assert.Contains("uscc.length", Assert.Throws<FormatException>(() => SocialCreditCode.Parse("1")).Message, StringComparison.Ordinal);
}
