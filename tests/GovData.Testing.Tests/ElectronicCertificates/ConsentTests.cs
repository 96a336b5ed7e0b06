namespace GovData.Testing.Tests;

public class ConsentTests
{
    private readonly CertificateDesk _desk = new();

    [Fact]
    public async Task Without_consent_a_guarded_certificate_is_neither_read_nor_downloaded_nor_shown_to_exist()
    {
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded)).Code);
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded.Replace("20230000403", "20230000404", StringComparison.Ordinal))).Code);
        Assert.Equal("consent-required", (await _desk.PrepareAsync("d1", CertificateDesk.Guarded)).Code);
        Assert.Equal("consent-required", (await _desk.ScanAsync("printed-guarded")).Code);
        Assert.Equal("consent-required", (await _desk.SearchAsync(CertificateDesk.Person, "111", b => b["certificateType"] = CertificateDesk.GuardedType)).Code);
        Assert.Empty(CertificateDesk.Identifiers(await _desk.SearchAsync(CertificateDesk.Person, "111")));
    }

    [Fact]
    public async Task Who_shows_the_code_on_the_phone_consents_to_this_one()
    {
        var shown = _desk.Center.Mock.Holders.ShowQrCode(CertificateDesk.Guarded);

        Assert.Equal(CertificateDesk.Guarded, (await _desk.ScanAsync(shown)).String("identifier"));
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded)).Code);
    }

    [Fact]
    public async Task A_consent_is_asked_for_given_used_and_over()
    {
        Assert.Equal("REQUESTED", (await _desk.AskAsync("c1")).String("state"));
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded, "c1")).Code);

        _desk.Center.Mock.Holders.GiveConsent("c1");

        Assert.Equal("GIVEN", await StateAsync("c1"));
        Assert.Equal(CertificateDesk.Guarded, (await _desk.RetrieveAsync(CertificateDesk.Guarded, "c1")).String("identifier"));
        Assert.Equal([CertificateDesk.Guarded], CertificateDesk.Identifiers(await _desk.SearchAsync(CertificateDesk.Person, "111", b => b["consentKey"] = "c1")));
        Assert.Equal("READY", (await _desk.PrepareAsync("d1", CertificateDesk.Guarded, consent: "c1")).String("state"));
        _desk.Pass(TimeSpan.FromDays(1));
        Assert.Equal("EXPIRED", await StateAsync("c1"));
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded, "c1")).Code);
    }

    [Fact]
    public async Task A_refusal_is_a_result_and_stands()
    {
        await _desk.AskAsync("c1");

        _desk.Center.Mock.Holders.RefuseConsent("c1");

        Assert.Equal("DENIED", await StateAsync("c1"));
        Assert.Throws<InvalidOperationException>(() => _desk.Center.Mock.Holders.GiveConsent("c1"));
        Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded, "c1")).Code);
    }

    [Fact]
    public async Task Whoever_does_not_answer_has_not_consented()
    {
        await _desk.AskAsync("c1");
        _desk.Pass(TimeSpan.FromDays(1));

        Assert.Equal("EXPIRED", await StateAsync("c1"));
        Assert.Throws<InvalidOperationException>(() => _desk.Center.Mock.Holders.GiveConsent("c1"));
    }

    [Fact]
    public async Task The_consent_of_another_holder_or_to_another_department_opens_nothing()
    {
        await _desk.AskAsync("c1", holder: "440524188001010014");
        await _desk.AskAsync("c2", caller: _desk.Center.Provider);
        await _desk.AskAsync("c3", type: CertificateDesk.OpenType);
        foreach (var key in new[] { "c1", "c2", "c3" }) _desk.Center.Mock.Holders.GiveConsent(key);

        foreach (var key in new[] { "c1", "c2", "c3" }) Assert.Equal("consent-required", (await _desk.RetrieveAsync(CertificateDesk.Guarded, key)).Code);
        Assert.Equal("not-found", (await _desk.Center.User.GetAsync("/v1/electronic-certificates/consents/c2")).Code);
    }

    private async Task<string> StateAsync(string key) => (await _desk.Center.User.GetAsync("/v1/electronic-certificates/consents/" + key)).String("state");
}
