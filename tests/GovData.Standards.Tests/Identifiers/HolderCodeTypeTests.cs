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
}
