namespace GovData.Standards.Tests;

/// <summary>The words a person is given.</summary>
public class RefusalTextTests
{
    [Fact]
    public void Every_reason_is_told_in_the_words_that_were_agreed_on()
    {
        var lines = OracleFile.Rows("refusals.tsv").ToList();

        Assert.Equal(IdentifierKind.KnownValues.Select(kind => kind.Value).Order(), lines.Select(line => line[0]).Distinct().Order());
        Assert.All(lines, line =>
        {
            var refusal = Identifier.Check(IdentifierKind.Of(line[0]), line[2].Replace("\\u3000", "\u3000", StringComparison.Ordinal), Enum.Parse<IdentifierReading>(line[1]));
            Assert.Equal((line[3], line[4], line[5]), (refusal!.Code, refusal.Chinese, refusal.English));
        });
    }

    [Fact]
    public void A_doubt_about_a_certificate_is_told_in_the_words_that_were_agreed_on()
    {
        Assert.Null(ElectronicCertificateIdentifier.Parse(ElectronicCertificateIdentifierTests.SpecificationExample).Doubt);
        var doubt = ElectronicCertificateIdentifier.Parse(ElectronicCertificateIdentifierTests.ShandongSample).Doubt!;

        Assert.Equal("certificate-id.known-variant", doubt.Code);
        Assert.Equal("校验位不符合 GB/T 36904，但与已知的一种错误算法相符。可以使用，建议请颁发机构改正。", doubt.Chinese);
        Assert.Equal("The check character is not that of GB/T 36904 but of a faulty computation known to be in use. It may be used; ask the issuer to correct it.", doubt.English);
    }

    [Fact]
    public void An_old_number_without_a_day_is_told_in_the_words_that_were_agreed_on()
    {
        Assert.False(CitizenId.TryUpgrade("110105491331002", out _, out var reason));

        Assert.Equal("citizen-id.birth-date", reason.Code);
        Assert.Equal("15 位旧号码的第 7 至 12 位不是 20 世纪的日期（YYMMDD）。请对照原件改正。", reason.Chinese);
        Assert.Equal("Characters 7 to 12 of the old number of 15 digits are not a day of the 20th century (YYMMDD). Correct them from the original.", reason.English);
    }
}
