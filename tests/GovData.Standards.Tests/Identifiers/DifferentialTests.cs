namespace GovData.Standards.Tests;

public class DifferentialTests
{
    [Fact]
    public void Citizen_numbers_and_social_credit_codes_are_judged_as_by_a_package_of_other_people()
    {
        var rows = OracleFile.Rows("identifiers.tsv").ToList();
        Assert.All(rows, row =>
        {
            var kind = row[0] == "uscc" ? IdentifierKind.SocialCreditCode : IdentifierKind.CitizenId;
            Assert.True(Identifier.Check(kind, row[1]) is null == (row[2] == "valid"), row[1]);
            Assert.True(Identifier.IsValid(kind, Encoding.ASCII.GetBytes(row[1])) == (row[2] == "valid"), row[1]);
        });
        Assert.True(rows.Count(row => row[2] == "valid") > 250 && rows.Count(row => row[2] == "refused") > 250);
    }

    [Fact]
    public void Check_characters_of_certificates_are_those_of_a_program_in_another_language()
    {
        var texts = OracleFile.Rows("certificate-identifiers.txt").Select(row => row[0]).ToList();
        Assert.All(texts, text => Assert.Equal(CheckVerdict.Ok, ElectronicCertificateIdentifier.Parse(text).Verdict));
        Assert.True(texts.Count(text => text[^1] == '0') >= 10);
    }
}
