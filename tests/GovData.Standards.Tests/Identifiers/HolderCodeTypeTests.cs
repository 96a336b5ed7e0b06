namespace GovData.Standards.Tests;

public class HolderCodeTypeTests
{
    [Fact]
    public void The_codes_are_those_of_the_provincial_service_and_two_meanings_are_verified()
    {
        Assert.Equal("001,099,111,114,115,118,119,120,122,411,412,413,414,511,516,999", string.Join(",", HolderCodeType.KnownValues.OrderBy(type => type.Value, StringComparer.Ordinal)));
        Assert.Equal(["001", "111"], HolderCodeType.KnownValues.Where(type => type.IsVerified).Select(type => type.Value));
        Assert.False(HolderCodeType.Of("998").IsVerified);
    }

    [Theory]
    [InlineData("001", "SOCIAL_CREDIT_CODE")]
    [InlineData("111", "CITIZEN_ID")]
    [InlineData("411", "PASSPORT")]
    [InlineData("412", "PASSPORT")]
    [InlineData("413", "PASSPORT")]
    [InlineData("414", "PASSPORT")]
    [InlineData("511", "TAIWAN_TRAVEL_PERMIT")]
    [InlineData("516", "HOME_RETURN_PERMIT")]
    [InlineData("099", null)]
    [InlineData("998", null)]
    public void A_code_says_what_its_numbers_can_be_judged_as(string code, string? identifier) =>
        Assert.Equal(identifier, HolderCodeType.Of(code).Identifier?.Value);

    [Theory]
    [InlineData("001", "91110000600037341L")]
    [InlineData("111", "11010519491231002X")]
    [InlineData("111", "810000199001010019")]
    [InlineData("111", "830000199001010020")]
    [InlineData("111", "950840199001010014")]
    [InlineData("114", "军字第2001988号")]
    [InlineData("414", "a passport of a form nobody wrote down")]
    [InlineData("516", "H1234567801")]
    [InlineData("998", "x")]
    public void No_holder_is_turned_away_by_a_guess(string type, string code) => Assert.Null(HolderCodeType.Of(type).Check(code));

    [Theory]
    [InlineData("001", "91110000600037341M", "uscc.check-character")]
    [InlineData("111", "110105194912310021", "citizen-id.check-character")]
    [InlineData("111", "", "citizen-id.empty")]
    [InlineData("414", " ", "holder-code.form")]
    [InlineData("998", "12345678901234567890123456789012345678901", "holder-code.form")]
    [InlineData("998", "1\n2", "holder-code.form")]
    public void What_no_number_can_be_is_refused_without_repeating_it(string type, string code, string refusal)
    {
        var why = HolderCodeType.Of(type).Check(code)!;

        Assert.Equal(refusal, why.Code);
        if (code.Trim().Length > 2) Assert.DoesNotContain(code, why.ToString(), StringComparison.Ordinal);
    }
}
