namespace GovData.Standards.Tests;

/// <summary>Identifiers at the edges of their forms: the first and the last that is taken, the first that is not.</summary>
public class EdgeTests
{
    public static TheoryData<string, string, string> Edges => new()
    {
        { "SOCIAL_CREDIT_CODE", "000000000000000000", "" },
        { "SOCIAL_CREDIT_CODE", "91110000600037341\u0100", "uscc.character" },
        { "ORGANISATION_CODE", "000000000", "" },
        { "CITIZEN_ID", "11010549123100", "citizen-id.length" },
        { "CITIZEN_ID", "11010549123100A", "citizen-id.length" },
        { "RESOURCE_CODE", "307005/000000000001", "" },
        { "RESOURCE_CODE", "307005/0000000000001", "resource-code.sequence" },
        { "RESOURCE_CODE", "307005789012345678901234/1", "" },
        { "RESOURCE_CODE", "3070057890123456789012345/1", "resource-code.front" },
        { "RESOURCE_CODE", "307005789012345678901234000001", "" },
        { "RESOURCE_CODE", "/307005000001", "resource-code.front" },
        { "FOREIGN_PERMANENT_RESIDENT_ID", "FRAX10080071401", "foreign-permanent-resident-id.character" },
        { "ELECTRONIC_CERTIFICATE", "1.2.156.3005.2.11100000000013338W001.11500000009275780L.A.001.X", "" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Text_and_bytes_are_taken_or_refused(string kind, string text, string code)
    {
        Assert.Equal(code, Identifier.Check(IdentifierKind.Of(kind), text)?.Code ?? "");
        Assert.Equal(code.Length == 0, Identifier.IsValid(IdentifierKind.Of(kind), Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_nationality_ends_with_the_third_letter() =>
        Assert.Equal("外国人永久居留身份证号码第 4 位是“X”，应为数字。请对照原件改正。", ForeignPermanentResidentId.Check("FRAX10080071401")!.Chinese);

    /// <summary>What comes before 0 and after 9 counts as −1 and 10, and the check character fits that.</summary>
    [Theory]
    [InlineData("11010519491231002X", '/')]
    [InlineData("11010519491231002X", ':')]
    [InlineData("810000199408230021", '/')]
    [InlineData("810000199408230021", ':')]
    [InlineData("911124198108030024", ':')]
    public void A_neighbour_of_the_digits_is_none_also_where_the_check_character_fits(string number, char neighbour)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        for (var at = 14; at < 17; at++)
        {
            var characters = number.ToCharArray();
            characters[at] = neighbour;
            var sum = Enumerable.Range(0, 17).Sum(i => (characters[i] - '0') * weights[i]);
            characters[17] = "10X98765432"[(sum % 11 + 11) % 11];
            var text = new string(characters);

            foreach (var kind in new[] { IdentifierKind.CitizenId, IdentifierKind.HmtResidencePermit, IdentifierKind.ForeignPermanentResidentId })
                Assert.Equal((false, false), (Identifier.IsValid(kind, Encoding.UTF8.GetBytes(text)), Identifier.Check(kind, text) is null));
        }
    }

    /// <summary>The check character is right, so that nothing else refuses them.</summary>
    [Fact]
    public void Letters_in_the_division_of_a_social_credit_code_are_refused_however_many_there_are()
    {
        var random = new Random(2);
        for (var n = 0; n < 500; n++)
        {
            var body = "91110000600037341".ToCharArray();
            for (var letters = 1 + n % 3; letters > 0; letters--) body[n < 6 ? 2 + n : 2 + random.Next(6)] = SocialCreditCodeTests.Alphabet[10 + random.Next(21)];
            int sum = 0, weight = 1;
            foreach (var c in body)
            {
                sum += SocialCreditCodeTests.Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
                weight = weight * 3 % 31;
            }
            var code = new string(body) + SocialCreditCodeTests.Alphabet[(31 - sum % 31) % 31];

            Assert.Equal("uscc.character", SocialCreditCode.Check(code)?.Code);
            Assert.False(SocialCreditCode.IsValid(Encoding.ASCII.GetBytes(code)), code);
        }
    }

    [Theory]
    [InlineData("", "citizen-id.empty", "没有填写公民身份号码。请补填。")]
    [InlineData("1101054912310", "citizen-id.length", "公民身份号码应为 15 位，这里是 13 位。请核对原件，并检查是否被截断或被电子表格改写（应按文本存放）。")]
    [InlineData("910105491231002", "citizen-id.character", "公民身份号码第 1 位是“9”，应为数字 1 至 8。请对照原件改正。")]
    [InlineData("010105491231002", "citizen-id.character", "公民身份号码第 1 位是“0”，应为数字 1 至 8。请对照原件改正。")]
    [InlineData("11010549123100X", "citizen-id.character", "公民身份号码第 15 位是“X”，应为数字。请对照原件改正。")]
    public void What_is_no_old_number_is_not_upgraded(string text, string code, string chinese)
    {
        Assert.False(CitizenId.TryUpgrade(text, out var none, out var reason));
        Assert.Equal((code, chinese), (reason.Code, reason.Chinese));
        Assert.Equal(default, none);
    }

    [Fact]
    public void An_old_number_may_begin_with_8_and_null_is_none()
    {
        Assert.Equal("810000194912310", CitizenId.Upgrade("810000491231002").Value[..15]);
        Assert.Equal("oldForm", Assert.Throws<ArgumentNullException>(() => CitizenId.Upgrade(null!)).ParamName);
        Assert.Contains("a digit from 1 to 8", CitizenId.TryUpgrade("910105491231002", out _, out var first) ? "" : first.English, StringComparison.Ordinal);
        Assert.Contains("it must be a digit.", CitizenId.TryUpgrade("11010549123100X", out _, out var last) ? "" : last.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HOME_RETURN_PERMIT", "H12345678", "H*******8")]
    [InlineData("TAIWAN_TRAVEL_PERMIT", "12345678", "1******8")]
    [InlineData("PASSPORT", "E12345678", "E*******8")]
    [InlineData("HMT_RESIDENCE_PERMIT", "810000199408230021", "8100************21")]
    [InlineData("ELECTRONIC_CERTIFICATE", "1.2.156.3005.2.11100000000013338W001.11500000009275780L.ABC123456.001.X", "1.2.156.3005.2.11100000000013338W001.11500000009275780L.*******56.001.X")]
    public void A_personal_identifier_shows_its_ends(string kind, string text, string masked) => Assert.Equal(masked, Identifier.Mask(IdentifierKind.Of(kind), text));

    [Fact]
    public void What_can_not_be_judged_or_masked_is_named()
    {
        Assert.Equal("kind", Assert.Throws<ArgumentNullException>(() => Identifier.Check(null!, "1")).ParamName);
        Assert.Equal("kind", Assert.Throws<ArgumentNullException>(() => Identifier.Mask(null!, "1")).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => Identifier.Mask(IdentifierKind.Passport, null!)).ParamName);
        Assert.StartsWith("This version cannot judge identifiers of the kind 'SEAMAN_BOOK'; look at IsKnown first.",
            Assert.Throws<ArgumentException>(() => Identifier.Check(IdentifierKind.Of("SEAMAN_BOOK"), "1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_lower_case_letter_is_taken_leniently_and_a_wrong_check_character_is_a_doubt()
    {
        const string text = "1.2.156.3005.2.11100000000013338W001.11500000009275780L.azAZ09.001.?";
        var letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(c => ElectronicCertificateIdentifier.TryParse(text.Replace('?', c), IdentifierReading.Lenient, out var one, out _) ? one : default).ToList();

        Assert.Single(letters, one => one.Verdict == CheckVerdict.Ok);
        Assert.Contains(letters, one => one.Verdict == CheckVerdict.Mismatch);
        var wrong = new string([.. text.ToUpperInvariant().Replace('?', letters.First(one => one.Verdict == CheckVerdict.Mismatch).CheckCharacter)]);
        Assert.Equal("certificate-id.check-character", ElectronicCertificateIdentifier.Parse(wrong).Doubt?.Code);
        Assert.False(ElectronicCertificateIdentifier.TryParse(wrong, IdentifierReading.Strict, out var none, out _));
        Assert.Equal("", none.Value);
    }
}
