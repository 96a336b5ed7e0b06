using System.Reflection;

namespace GovData.Standards.Tests;

/// <summary>What holds of every identifier as a value: equal by its text, nothing when it is the default, read or refused with a reason.</summary>
public class IdentifierValueTests
{
    /// <summary>Two of each, different.</summary>
    private static readonly Dictionary<Type, (string One, string Other)> Examples = new()
    {
        [typeof(SocialCreditCode)] = ("91110000600037341L", "11100000000013338W"),
        [typeof(OrganisationCode)] = ("600037341", "MA2BHN268"),
        [typeof(CitizenId)] = (CitizenIdTests.Published[0], CitizenIdTests.Published[1]),
        [typeof(DivisionCode)] = ("500000", "500157"),
        [typeof(ResourceCode)] = ("307005012/000001", "307005012/000002"),
        [typeof(ElectronicCertificateIdentifier)] = (ElectronicCertificateIdentifierTests.SpecificationExample, ElectronicCertificateIdentifierTests.ShandongSample),
        [typeof(HmtResidencePermit)] = (HmtResidencePermitTests.Examples[0], HmtResidencePermitTests.Examples[1]),
        [typeof(ForeignPermanentResidentId)] = (ForeignPermanentResidentIdTests.Examples[0], ForeignPermanentResidentIdTests.Examples[1]),
        [typeof(HomeReturnPermit)] = ("H12345678", "M1234567801"),
        [typeof(TaiwanTravelPermit)] = ("12345678", "1234567890B"),
        [typeof(Passport)] = (PassportTests.Examples[0], PassportTests.Examples[1]),
    };

    public static TheoryData<Type> Types => [.. Examples.Keys];

    [Fact]
    public void No_identifier_is_left_out() =>
        Assert.Equal(Examples.Keys.Select(type => type.Name).Order(), typeof(Identifier).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type != typeof(CivilDate) && type != typeof(ItemDataType) && type.GetMethod("Check", [typeof(string)]) is not null).Select(type => type.Name).Order());

    [Theory]
    [MemberData(nameof(Types))]
    public void Two_of_one_text_are_equal_and_of_two_texts_are_not(Type type)
    {
        var (one, again, other, none) = (Parse(type, Examples[type].One), Parse(type, Examples[type].One), Parse(type, Examples[type].Other), Activator.CreateInstance(type)!);

        Assert.True(one.Equals(again) && Operator(type, "op_Equality", one, again) && !Operator(type, "op_Inequality", one, again));
        Assert.True(!one.Equals(other) && !Operator(type, "op_Equality", one, other) && Operator(type, "op_Inequality", one, other));
        Assert.True(!one.Equals(none) && none.Equals(Activator.CreateInstance(type)));
        Assert.False(one.Equals(Examples[type].One));
        Assert.False(one.Equals(null));
        Assert.Equal(one.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(one.GetHashCode(), other.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_default_has_no_text_and_no_parts_but_is_no_error(Type type)
    {
        var none = Activator.CreateInstance(type)!;

        Assert.Equal("", none.ToString());
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(none);
            if (property.Name is "Doubt" or "Verdict") continue;
            Assert.True(value is null or "" || value.Equals(Activator.CreateInstance(property.PropertyType)), $"{property.Name} of nothing is {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Null_is_an_argument_error_of_parse_and_empty_for_everything_else(Type type)
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => Parse(type, null)).ParamName);
        Assert.EndsWith(".empty", ((Refusal)type.GetMethod("Check", [typeof(string)])!.Invoke(null, new object?[] { null })!).Code, StringComparison.Ordinal);
        Assert.Equal(Examples[type].One, type.GetProperty("Value")!.GetValue(Parse(type, Examples[type].One)));
        Assert.Throws<FormatException>(() => Parse(type, "?"));
    }

    private static object Parse(Type type, string? text) => type.GetMethod("Parse", [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)!;

    private static bool Operator(Type type, string name, object left, object right) => (bool)type.GetMethod(name)!.Invoke(null, [left, right])!;
}
