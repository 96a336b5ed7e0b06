using System.Numerics;

namespace GovData.Standards.Tests;

public class CitizenIdTests
{
    public static readonly string[] Published = ["11010519491231002X", "440524188001010014", "360426199101010071", "810000199001010019", "830000199001010020"];

    [Fact]
    public void Published_numbers_are_read()
    {
        foreach (var text in Published)
        {
            Assert.True(CitizenId.TryParse(text, out var id, out var reason), reason?.ToString());
            Assert.Equal(text, id.Value);
            Assert.True(CitizenId.IsValid(Encoding.ASCII.GetBytes(text)));
        }
    }

    [Fact]
    public void A_number_shows_address_birth_date_and_sex()
    {
        var woman = CitizenId.Parse("11010519491231002X");

        Assert.Equal("110105", woman.Division.Value);
        Assert.Equal(new CivilDate(1949, 12, 31), woman.BirthDate);
        Assert.False(woman.IsMale);
        Assert.True(CitizenId.Parse("440524188001010014").IsMale);
    }

    [Theory]
    [InlineData(null, "citizen-id.empty")]
    [InlineData("", "citizen-id.empty")]
    [InlineData("110105491231002", "citizen-id.old-form")]
    [InlineData("1101054912310021X", "citizen-id.length")]
    [InlineData("1.10105E+17", "citizen-id.length")]
    [InlineData("11010519491231002x", "citizen-id.character")]
    [InlineData("11010519491231002A", "citizen-id.character")]
    [InlineData("1101051949123I002X", "citizen-id.character")]
    [InlineData("01010519491231002X", "citizen-id.character")]
    [InlineData("950840199001010014", "citizen-id.foreigner")]
    [InlineData("110105194913310028", "citizen-id.birth-date")]
    [InlineData("110105190002290027", "citizen-id.birth-date")]
    [InlineData("110105000001010027", "citizen-id.birth-date")]
    [InlineData("110105194912310021", "citizen-id.check-character")]
    public void What_is_no_number_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(CitizenId.TryParse(text, out var value, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.Equal("", value.Value);
        Assert.False(CitizenId.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_neighbours_are_always_noticed()
    {
        foreach (var text in Published)
        {
            Assert.All(Nearby.OneCharacterOff(text, "0123456789X"), wrong => Assert.NotNull(CitizenId.Check(wrong)));
            Assert.All(Nearby.NeighboursSwapped(text), wrong => Assert.NotNull(CitizenId.Check(wrong)));
        }
    }

    [Fact]
    public void The_check_agrees_with_another_statement_of_MOD_11_2()
    {
        var random = new Random(11643);
        for (var n = 0; n < 2000; n++)
        {
            var born = new DateTime(1900, 1, 1).AddDays(random.Next(45000));
            var body = FormattableString.Invariant($"{random.Next(1, 9)}{random.Next(100000):D5}{born:yyyyMMdd}{random.Next(1000):D3}");
            var base13 = body.Aggregate(BigInteger.Zero, (sum, c) => sum * 13 + (c - '0'));
            var check = (int)(((1 - 2 * base13) % 11 + 11) % 11);
            var text = body + (check == 10 ? "X" : check.ToString(System.Globalization.CultureInfo.InvariantCulture));

            Assert.Null(CitizenId.Check(text));
            Assert.True(CitizenId.IsValid(Encoding.ASCII.GetBytes(text)));
            Assert.Equal(CivilDate.FromDateTime(born), CitizenId.Parse(text).BirthDate);
        }
    }

    [Theory]
    [InlineData("110105491231002", "11010519491231002X")]
    [InlineData("130503670401001", "130503196704010016")] // python3: (1 - 2 * int(first 17, 13)) % 11
    public void An_old_number_is_upgraded_and_still_refused_as_it_is(string old, string upgraded)
    {
        Assert.True(CitizenId.TryUpgrade(old, out var id, out var reason));
        Assert.Null(reason);
        Assert.Equal(upgraded, id.Value);
        Assert.Equal(upgraded, CitizenId.Upgrade(old).Value);
        Assert.Null(CitizenId.Check(upgraded));
        Assert.Equal("citizen-id.old-form", CitizenId.Check(old)!.Code);
        Assert.False(CitizenId.IsValid(Encoding.ASCII.GetBytes(old)));
    }

    [Theory]
    [InlineData(null, "citizen-id.empty")]
    [InlineData("11010519491231002X", "citizen-id.length")]
    [InlineData("11010549123100", "citizen-id.length")]
    [InlineData("010105491231002", "citizen-id.character")]
    [InlineData("910105491231002", "citizen-id.character")]
    [InlineData("11010549123100X", "citizen-id.character")]
    [InlineData("1101０5491231002", "citizen-id.character")]
    [InlineData("110105491331002", "citizen-id.birth-date")]
    [InlineData("110105490229002", "citizen-id.birth-date")]
    public void What_is_no_old_number_is_not_upgraded(string? old, string code)
    {
        Assert.False(CitizenId.TryUpgrade(old, out var id, out var reason));
        Assert.Equal((code, ""), (reason.Code, id.Value));
        if (old is not null) Assert.DoesNotMatch("[0-9]{6}", Assert.Throws<FormatException>(() => CitizenId.Upgrade(old)).Message);
    }

    [Fact]
    public void Neither_the_text_nor_a_refusal_shows_the_number()
    {
        Assert.Equal("1101************2X", CitizenId.Parse("11010519491231002X").ToString());
        foreach (var wrong in Nearby.Of(7, 500, Published).Where(text => text.Length >= 10))
            if (CitizenId.Check(wrong) is { } reason)
            {
                Assert.DoesNotContain(wrong, reason.ToString(), StringComparison.Ordinal);
                Assert.DoesNotMatch("[0-9]{6}", reason.ToString());
            }
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(CitizenId);

        Assert.Equal(("", "", default(CivilDate), false), (none.Value, none.ToString(), none.BirthDate, none.IsMale));
        Assert.Equal("", none.Division.Value);
    }
}
