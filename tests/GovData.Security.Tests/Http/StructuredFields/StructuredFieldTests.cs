using System;
using System.Globalization;

namespace GovData.Security.Tests.Http;

/// <summary>The examples of RFC 9651, and its borders.</summary>
public class StructuredFieldTests
{
    [Theory]
    [InlineData("item", "5")]
    [InlineData("item", "5;foo=bar")]
    [InlineData("item", "42")]
    [InlineData("item", "4.5")]
    [InlineData("item", "\"hello world\"")]
    [InlineData("item", "foo123/456")]
    [InlineData("item", ":cHJldGVuZCB0aGlzIGlzIGJpbmFyeSBjb250ZW50Lg==:")]
    [InlineData("item", "?1")]
    [InlineData("item", "@1659578233")]
    [InlineData("item", "%\"This is intended for display to %c3%bcsers.\"")]
    [InlineData("list", "sugar, tea, rum")]
    [InlineData("list", "(\"foo\" \"bar\"), (\"baz\"), (\"bat\" \"one\"), ()")]
    [InlineData("list", "(\"foo\";a=1;b=2);lvl=5, (\"bar\" \"baz\");lvl=1")]
    [InlineData("list", "abc;a=1;b=2;cde_456, (ghi;jk=4 l);q=\"9\";r=w")]
    [InlineData("dictionary", "en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:")]
    [InlineData("dictionary", "a=?0, b, c;foo=bar")]
    [InlineData("dictionary", "rating=1.5, feelings=(joy sadness)")]
    [InlineData("dictionary", "a=(1 2), b=3, c=4;aa=bb, d=(5 6);valid")]
    [InlineData("dictionary", "foo=1, bar=2")]
    public void An_example_of_the_RFC_is_read_and_written_as_it_stands(string kind, string text) => Assert.Equal(text, FieldTree.Rewritten(kind, text));

    [Theory]
    [InlineData("item", " 5 ", "5")]
    [InlineData("item", "1; abc; b=?0", "1;abc;b=?0")]
    [InlineData("item", "-0", "0")]
    [InlineData("item", "-0.0", "0.0")]
    [InlineData("item", "007", "7")]
    [InlineData("item", "1.00", "1.0")]
    [InlineData("item", "999999999999999", "999999999999999")]
    [InlineData("item", "-999999999999.999", "-999999999999.999")]
    [InlineData("item", "@-999999999999999", "@-999999999999999")]
    [InlineData("item", ":aGVsbG8:", ":aGVsbG8=:")]
    [InlineData("item", ":iZ==:", ":iQ==:")]
    [InlineData("item", "::", "::")]
    [InlineData("item", "\"\"", "\"\"")]
    [InlineData("item", "%\"%e6%b8%9d %25%22%00%0a~\"", "%\"%e6%b8%9d %25%22%00%0a~\"")]
    [InlineData("item", "a;b;b=2", "a;b=2")]
    [InlineData("item", "a;b=1;c;b", "a;b;c")]
    [InlineData("list", "", "")]
    [InlineData("list", "a\t,\t b", "a, b")]
    [InlineData("list", "(  a   b  )", "(a b)")]
    [InlineData("dictionary", "  ", "")]
    [InlineData("dictionary", "a=?1", "a")]
    [InlineData("dictionary", "a=1, b=2, a=3", "a=3, b=2")]
    [InlineData("dictionary", "a=?1;x=1", "a;x=1")]
    public void What_has_other_spellings_is_written_in_its_one(string kind, string text, string written) => Assert.Equal(written, FieldTree.Rewritten(kind, text));

    [Theory]
    [InlineData("item", "")]
    [InlineData("item", "\t5")]
    [InlineData("item", "5 6")]
    [InlineData("item", "5,")]
    [InlineData("item", "1000000000000000")]
    [InlineData("item", "1234567890123.1")]
    [InlineData("item", "1.1234")]
    [InlineData("item", "1.")]
    [InlineData("item", ".5")]
    [InlineData("item", "-")]
    [InlineData("item", "--1")]
    [InlineData("item", "+1")]
    [InlineData("item", "1e5")]
    [InlineData("item", "\"a")]
    [InlineData("item", "\"\\a\"")]
    [InlineData("item", "\"é\"")]
    [InlineData("item", "\"\t\"")]
    [InlineData("item", "\"\\")]
    [InlineData("item", "1a")]
    [InlineData("item", "_a")]
    [InlineData("item", "?2")]
    [InlineData("item", "?")]
    [InlineData("item", "?true")]
    [InlineData("item", ":YQ")]
    [InlineData("item", ":Y:")]
    [InlineData("item", ":YQ=:")]
    [InlineData("item", ":Y Q=:")]
    [InlineData("item", ":YQ==YQ==:")]
    [InlineData("item", ":-_8=:")]
    [InlineData("item", "@")]
    [InlineData("item", "@1.5")]
    [InlineData("item", "@a")]
    [InlineData("item", "%a")]
    [InlineData("item", "%\"%FC\"")]
    [InlineData("item", "%\"%f\"")]
    [InlineData("item", "%\"%C3%BC\"")]
    [InlineData("item", "%\"%c3\"")]
    [InlineData("item", "%\"%ed%a0%80\"")]
    [InlineData("item", "%\"ü\"")]
    [InlineData("item", "%\"渝\"")]
    [InlineData("item", "%\"a")]
    [InlineData("item", "a;")]
    [InlineData("item", "a;A=1")]
    [InlineData("item", "a;1=1")]
    [InlineData("item", "a ;b")]
    [InlineData("item", "a;b =1")]
    [InlineData("item", "a;b=(1)")]
    [InlineData("item", "(1)")]
    [InlineData("item", "5\0")]
    [InlineData("list", ",")]
    [InlineData("list", "a,")]
    [InlineData("list", "a,,b")]
    [InlineData("list", "a b")]
    [InlineData("list", "(a")]
    [InlineData("list", "(a,b)")]
    [InlineData("list", "(a\tb)")]
    [InlineData("list", "(\ta)")]
    [InlineData("list", "(a(b))")]
    [InlineData("list", "(\"a\"\"b\")")]
    [InlineData("dictionary", "A=1")]
    [InlineData("dictionary", "a=")]
    [InlineData("dictionary", "a =1")]
    [InlineData("dictionary", "a= 1")]
    [InlineData("dictionary", "a=1,")]
    [InlineData("dictionary", "a=1;")]
    [InlineData("dictionary", "=1")]
    public void What_is_not_well_formed_is_refused_as_a_whole(string kind, string text) => Assert.Null(FieldTree.Of(kind, text));

    [Theory]
    [InlineData("a=1, a=1")]
    [InlineData("a=1;b;b")]
    [InlineData("a=:YQ:")]
    [InlineData("a=:YR==:")]
    public void Strictly_read_nothing_stands_twice_or_is_spelt_otherwise(string text)
    {
        Assert.NotNull(StructuredReader.Dictionary(text));
        Assert.Null(StructuredReader.Dictionary(text, isStrict: true));
    }

    [Theory]
    [InlineData("0.0005", "0.0")]
    [InlineData("0.0015", "0.002")]
    [InlineData("-0.0001", "0.0")]
    [InlineData("1.0025", "1.002")]
    [InlineData("999999999999.9994", "999999999999.999")]
    [InlineData("12", "12.0")]
    public void A_decimal_is_rounded_to_the_even_neighbour(string value, string written) =>
        Assert.Equal(written, StructuredWriter.Item(new(decimal.Parse(value, CultureInfo.InvariantCulture))));

    public static TheoryData<string, Func<object>> Unwritable => new()
    {
        { "an integer too large", () => 1_000_000_000_000_000 },
        { "an integer too small", () => -1_000_000_000_000_000 },
        { "a decimal that rounds to one too large", () => 999_999_999_999.9996m },
        { "a string beyond ASCII", () => "渝" },
        { "a control character in a string", () => "a\n" },
        { "an empty token", () => new StructuredToken("") },
        { "a token with a space", () => new StructuredToken("a b") },
        { "a token with a parameter", () => new StructuredToken("a;b") },
        { "a token that begins with a digit", () => new StructuredToken("1a") },
        { "a date too late", () => new StructuredDate(1_000_000_000_000_000) },
        { "half a character", () => new StructuredDisplayString("\ud800") },
        { "another type", () => 1.5 },
    };

    [Theory, MemberData(nameof(Unwritable))]
    public void What_no_field_holds_is_not_written(string what, Func<object> value)
    {
        Assert.True(Record.Exception(() => StructuredWriter.Item(new(value()))) is ArgumentException, what);
        Assert.True(Record.Exception(() => StructuredWriter.Item(new(1L, [new("a", value())]))) is ArgumentException, what);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1a")]
    [InlineData("a=1")]
    [InlineData("a b")]
    public void A_key_that_could_not_be_read_is_not_written(string key)
    {
        var dictionary = new StructuredDictionary();
        dictionary.Set(key, new StructuredItem(1L));

        Assert.Throws<ArgumentException>(() => StructuredWriter.Dictionary(dictionary));
        Assert.Throws<ArgumentException>(() => StructuredWriter.Item(new(1L, [new(key, true)])));
    }

    [Fact]
    public void A_display_string_is_the_text_itself() =>
        Assert.Equal("重庆", ((StructuredDisplayString)StructuredReader.Item("%\"%e9%87%8d%e5%ba%86\"")!.Value).Text);
}
