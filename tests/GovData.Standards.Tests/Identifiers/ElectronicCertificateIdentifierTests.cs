namespace GovData.Standards.Tests;

public class ElectronicCertificateIdentifierTests
{
    public const string SpecificationExample = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";
    public const string RealWrapCase = "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0";
    public const string ShandongSample = "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M";

    [Theory]
    [InlineData(SpecificationExample, "OK")]
    [InlineData(RealWrapCase, "OK")]
    [InlineData("1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7", "OK")]
    [InlineData(ShandongSample, "KNOWN_VARIANT")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V", "MISMATCH")]
    public void Published_identifiers_are_read_with_their_verdict(string text, string verdict)
    {
        var identifier = ElectronicCertificateIdentifier.Parse(text);

        Assert.Equal(verdict, identifier.Verdict.Value);
        Assert.Equal(verdict, ElectronicCertificateIdentifier.Judge(Encoding.ASCII.GetBytes(text))!.Value);
        Assert.Equal(verdict == "OK", identifier.Doubt is null);
        Assert.Equal(text, identifier.Value);
    }

    [Fact]
    public void An_identifier_shows_its_parts()
    {
        var identifier = ElectronicCertificateIdentifier.Parse(SpecificationExample);

        Assert.Equal("11100000000013338W011", identifier.TypeCode);
        Assert.Equal("11100000000013338W", identifier.DefiningAuthority);
        Assert.Equal("11430000006122244L", identifier.IssuerCode);
        Assert.Equal(("20230000403", "001", 'U'), (identifier.Serial, identifier.Version, identifier.CheckCharacter));
        Assert.Equal("1.2.156.3005.2.11100000000013338W011.11430000006122244L.*********03.001.U", identifier.ToString());
    }

    [Fact]
    public void The_check_characters_of_the_published_traces_come_out()
    {
        Assert.Equal('N', CertificateCheck.Standard("A12"u8));
        Assert.Equal('M', CertificateCheck.Standard("A12425GABC1234002"u8));
    }

    [Theory]
    [InlineData(null, "certificate-id.empty")]
    [InlineData("11100000000013338W011.11430000006122244L.20230000403.001.U", "certificate-id.root")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001", "certificate-id.parts")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U.OFD", "certificate-id.parts")]
    [InlineData("1.2.156.3005.2.11100000000013338W11.11430000006122244L.20230000403.001.U", "certificate-id.type")]
    [InlineData("1.2.156.3005.2.11100000000013338W0A1.11430000006122244L.20230000403.001.U", "certificate-id.type")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.340100.20230000403.001.U", "certificate-id.issuer")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L..001.U", "certificate-id.serial")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.209FA4E88F9E4C878F3E9BED2CE7EA490.001.U", "certificate-id.serial")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.1.U", "certificate-id.version")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.00A.U", "certificate-id.version")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.", "certificate-id.check")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023_000403.001.U", "certificate-id.character")]
    [InlineData("1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.001.U", "certificate-id.character")]
    public void What_is_no_identifier_is_refused_with_its_reason(string? text, string code)
    {
        Assert.False(ElectronicCertificateIdentifier.TryParse(text, out _, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.False(ElectronicCertificateIdentifier.IsValid(Encoding.UTF8.GetBytes(text ?? "")));
        Assert.Null(ElectronicCertificateIdentifier.Judge(Encoding.UTF8.GetBytes(text ?? "")));
    }

    [Theory]
    [InlineData(SpecificationExample, null)]
    [InlineData(ShandongSample, null)] // a known variant is in use
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V", "certificate-id.check-character")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001", "certificate-id.parts")]
    [InlineData("1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.001.U", "certificate-id.character")]
    public void Read_strictly_a_check_character_that_fits_nothing_is_refused(string text, string? code) =>
        Assert.Equal(code, Identifier.Check(IdentifierKind.ElectronicCertificate, text, IdentifierReading.Strict)?.Code);

    [Theory] // what it is refused for by the standard, and what its check character says when it is read leniently all the same
    [InlineData("1.2.156.3005.2.11100000000013338w011.11430000006122244l.20230000403.001.u", "certificate-id.character", "OK")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.340100.20230000403.001.U", "certificate-id.issuer", "MISMATCH")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023_000403.001.U", "certificate-id.character", "MISMATCH")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.209FA4E88F9E4C878F3E9BED2CE7EA490209FA4E88F9E4C878F3E9BED2CE7EA4.001.U", "certificate-id.serial", "MISMATCH")]
    public void Read_leniently_the_forms_in_use_are_let_pass_with_a_doubt(string text, string code, string verdict)
    {
        Assert.Equal(code, ElectronicCertificateIdentifier.Check(text)!.Code);
        Assert.Equal(code, ElectronicCertificateIdentifier.Check(text, IdentifierReading.Strict)!.Code);
        Assert.False(ElectronicCertificateIdentifier.IsValid(Encoding.ASCII.GetBytes(text)));
        Assert.True(ElectronicCertificateIdentifier.TryParse(text, IdentifierReading.Lenient, out var identifier, out var reason), reason?.ToString());

        Assert.Equal((text, verdict, code), (identifier.Value, identifier.Verdict.Value, identifier.Doubt!.Code));
        Assert.Equal(text.Split('.')[5..], (string[])[identifier.TypeCode, identifier.IssuerCode, identifier.Serial, identifier.Version, identifier.CheckCharacter.ToString()]);
        Assert.DoesNotContain(identifier.Serial, Identifier.Mask(IdentifierKind.ElectronicCertificate, text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.156.3005.2.11100000000013338W011.34010.20230000403.001.U", "certificate-id.issuer")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L0.20230000403.001.U", "certificate-id.issuer")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.114300000061_2244L.20230000403.001.U", "certificate-id.character")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023-000403.001.U", "certificate-id.character")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.209FA4E88F9E4C878F3E9BED2CE7EA490209FA4E88F9E4C878F3E9BED2CE7EA49.001.U", "certificate-id.serial")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L..001.U", "certificate-id.serial")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.01.U", "certificate-id.version")]
    [InlineData("11100000000013338W011.11430000006122244L.20230000403.001.U", "certificate-id.root")]
    [InlineData("", "certificate-id.empty")]
    public void Read_leniently_what_was_never_seen_is_refused(string text, string code) =>
        Assert.Equal(code, Identifier.Check(IdentifierKind.ElectronicCertificate, text, IdentifierReading.Lenient)?.Code);

    [Theory]
    [MemberData(nameof(IdentifierTests.Kinds), MemberType = typeof(IdentifierTests))]
    public void Every_other_identifier_is_the_same_however_strictly_it_is_read(string kind, string[] good)
    {
        var identifier = IdentifierKind.Of(kind);
        foreach (var text in Nearby.Of(seed: 9, count: 500, good))
        {
            var (lenient, standard, strict) = (Identifier.Check(identifier, text, IdentifierReading.Lenient),
                Identifier.Check(identifier, text, IdentifierReading.Standard), Identifier.Check(identifier, text, IdentifierReading.Strict));
            Assert.Equal(Identifier.Check(identifier, text)?.Code, standard?.Code);
            if (identifier == IdentifierKind.ElectronicCertificate) Assert.True(lenient is null || standard is not null, text);
            else Assert.Equal((standard?.Code, standard?.Code), (lenient?.Code, strict?.Code));
            Assert.True(standard is null || strict is not null, text);
        }
    }

    [Fact]
    public void Read_strictly_one_wrong_character_or_two_swapped_neighbours_are_noticed_but_for_the_known_variant()
    {
        var start = ElectronicCertificateIdentifier.Root.Length + 1;
        foreach (var good in (string[])[SpecificationExample, RealWrapCase])
        {
            var wrongs = Nearby.OneCharacterOff(good[start..], "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").Concat(Nearby.NeighboursSwapped(good[start..])).ToList();
            Assert.All(wrongs, wrong =>
            {
                var text = ElectronicCertificateIdentifier.Root + "." + wrong;
                if (ElectronicCertificateIdentifier.TryParse(text, IdentifierReading.Strict, out var identifier, out _))
                    Assert.Equal(CheckVerdict.KnownVariant, identifier.Verdict);
            });
            Assert.True(wrongs.Count(wrong => ElectronicCertificateIdentifier.Check(ElectronicCertificateIdentifier.Root + "." + wrong, IdentifierReading.Strict) is null) < wrongs.Count / 10);
        }
    }

    [Fact]
    public void One_wrong_character_never_leaves_the_check_right()
    {
        var start = ElectronicCertificateIdentifier.Root.Length;
        foreach (var wrong in Nearby.OneCharacterOff(SpecificationExample[start..], "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            if (ElectronicCertificateIdentifier.TryParse(ElectronicCertificateIdentifier.Root + wrong, out var identifier, out _))
                Assert.NotEqual(CheckVerdict.Ok, identifier.Verdict);
    }

    [Fact]
    public void The_default_is_empty_and_harmless()
    {
        var none = default(ElectronicCertificateIdentifier);

        Assert.Equal(("", "", "", "", "", "", ""), (none.Value, none.ToString(), none.TypeCode, none.IssuerCode, none.Serial, none.Version, none.DefiningAuthority));
        Assert.Equal(CheckVerdict.Mismatch, none.Verdict);
    }
}
