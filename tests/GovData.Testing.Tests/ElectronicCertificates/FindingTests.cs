using GovData.Standards;

namespace GovData.Testing.Tests;

public class FindingTests
{
    private readonly CertificateDesk _desk = new();

    [Fact]
    public async Task A_certificate_is_found_by_its_holder_and_by_nobody_else()
    {
        Assert.Equal([CertificateDesk.Open], CertificateDesk.Identifiers(await _desk.SearchAsync("91110000600037341L", "001")));
        Assert.Empty(CertificateDesk.Identifiers(await _desk.SearchAsync("11500226MB1D37341C", "001")));
        Assert.Empty(CertificateDesk.Identifiers(await _desk.SearchAsync("91110000600037341L", "099")));
    }

    [Theory]
    [InlineData("111", "11010519491231002X")]
    [InlineData("111", "810000199001010019")]
    [InlineData("111", "830000199001010020")]
    [InlineData("111", "950840199001010014")]
    [InlineData("414", "E12345678")]
    [InlineData("511", "12345678")]
    [InlineData("516", "H12345678")]
    [InlineData("114", "军字第2001988号")]
    [InlineData("999", "A-17/3")]
    [InlineData("777", "of a type nobody here knows")]
    public async Task Holders_of_every_kind_are_found(string type, string code)
    {
        var identifier = TestOfd.SampleIdentifier;
        _desk.Center.Mock.Seed.Certificate(new MockCertificate { Identifier = identifier, HolderName = "持证人", HolderCode = code, HolderCodeType = HolderCodeType.Of(type) });

        var found = await _desk.SearchAsync(code, type);

        Assert.Contains(identifier, CertificateDesk.Identifiers(found));
        Assert.Contains(found.Json["items"]!.AsArray(), c => c!["holders"]![0]!["codeType"]!.GetValue<string>() == type);
    }

    [Fact]
    public async Task One_of_several_holders_finds_what_they_hold_together()
    {
        var together = TestOfd.SampleIdentifier;
        var second = new MockCertificateHolder { Name = "乙", Code = "810000199001010019", CodeType = HolderCodeType.CitizenId };
        _desk.Center.Mock.Seed.Certificate(new MockCertificate { Identifier = together, HolderName = "甲", HolderCode = "440524188001010014", HolderCodeType = HolderCodeType.CitizenId, FurtherHolders = [second] });

        Assert.Equal([together], CertificateDesk.Identifiers(await _desk.SearchAsync("810000199001010019", "111")));
        Assert.Equal([together], CertificateDesk.Identifiers(await _desk.SearchAsync("440524188001010014", "111")));
    }

    [Fact]
    public async Task A_code_that_is_none_of_its_type_and_a_search_without_cause_are_refused()
    {
        Assert.Equal("schema-violation", (await _desk.SearchAsync("110105194912310021", "111")).Code);
        Assert.Equal("schema-violation", (await _desk.SearchAsync("91110000600037341L", "001", b => b.Remove("useCause"))).Code);
    }

    [Fact]
    public async Task A_long_list_goes_on_from_its_cursor()
    {
        for (var i = 1; i <= 5; i++)
            _desk.Center.Mock.Seed.Certificate(new MockCertificate { Identifier = $"1.2.156.3005.2.{CertificateDesk.OpenType}.11500000009275780L.10{i}.001.7", HolderCode = "11500226MB1D37341C" });
        var first = await _desk.SearchAsync("11500226MB1D37341C", "001", b => b["limit"] = 3);
        var second = await _desk.SearchAsync("11500226MB1D37341C", "001", b => (b["limit"], b["cursor"]) = (3, first.String("next")));

        Assert.Equal(5, CertificateDesk.Identifiers(first).Concat(CertificateDesk.Identifiers(second)).Distinct().Count());
        Assert.Null(second.Json["next"]);
        Assert.Equal("cursor-invalid", (await _desk.SearchAsync("11500226MB1D37341C", "001", b => b["cursor"] = "made-up")).Code);
    }

    [Fact]
    public async Task A_certificate_is_read_by_its_identifier_and_what_is_not_there_is_not_found()
    {
        Assert.Equal("示例公司", (await _desk.RetrieveAsync(CertificateDesk.Open)).Json["holders"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("not-found", (await _desk.RetrieveAsync(TestOfd.SampleIdentifier)).Code);
    }

    [Fact]
    public async Task A_code_on_a_phone_is_good_for_a_minute_and_a_printed_one_for_ever()
    {
        var shown = _desk.Center.Mock.Holders.ShowQrCode(CertificateDesk.Open);

        Assert.Equal(CertificateDesk.Open, (await _desk.ScanAsync(shown)).String("identifier"));
        _desk.Pass(TimeSpan.FromSeconds(60));
        Assert.Equal("qr-code-invalid", (await _desk.ScanAsync(shown)).Code);
        Assert.Equal(CertificateDesk.Open, (await _desk.ScanAsync("printed-open")).String("identifier"));
        Assert.Equal("qr-code-invalid", (await _desk.ScanAsync("no code of ours")).Code);
    }
}
