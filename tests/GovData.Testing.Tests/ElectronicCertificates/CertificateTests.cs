using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;
using GovData.Standards;

namespace GovData.Testing.Tests;

public class CertificateTests
{
    private const string Identifier = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";

    private readonly TestCenter _center = new(userLevel: 2);

    public CertificateTests() => _center.Mock.Seed.Certificate(new MockCertificate
    {
        Identifier = Identifier,
        HolderName = "示例公司",
        HolderCode = "91110000600037341L",
        ValidFrom = CivilDate.Parse("2024-01-01"),
        ValidTo = CivilDate.Parse("2026-12-31"),
        FileDigest = Sending.Digest([7]),
    });

    [Fact]
    public async Task A_valid_certificate_is_verified_and_accepted_on_its_receipt()
    {
        var verified = await VerifyAsync(b => (b["holderName"], b["digest"]) = ("示例公司", Sending.Digest([7])));
        Assert.Equal(("VALID", "VALID"), (Verdict(verified, "status"), Verdict(verified, "state")));
        Assert.True(SignedDocument.Parse(verified.Json["receipt"]!.ToJsonString()).Verify(_center.Mock.Keys.Trusted).IsValid);
        Assert.Equal(Sending.Digest(Encoding.UTF8.GetBytes(Identifier)), verified.Payload("receipt")["subject"]!["digest"]!.GetValue<string>());
        Assert.DoesNotContain("示例公司", Encoding.UTF8.GetString(Convert.FromBase64String(verified.Json["receipt"]!["payload"]!.GetValue<string>())), StringComparison.Ordinal);
        var accepted = await AcceptAsync(verified.Json["receipt"]!);
        Assert.Equal("ACCEPTED", accepted.String("state"));
        Assert.Equal(accepted.Text, (await _center.User.GetAsync("/v1/electronic-certificates/acceptances/a1")).Text);
        Assert.Equal("not-found", (await _center.Provider.GetAsync("/v1/electronic-certificates/acceptances/a1")).Code);
    }

    [Theory]
    [InlineData("check", "INDETERMINATE", "UNKNOWN", "identifier", "WARN")]
    [InlineData("unknown", "INDETERMINATE", "UNKNOWN", "registry", "UNKNOWN")]
    [InlineData("holder", "INVALID", "VALID", "holder", "FAIL")]
    [InlineData("digest", "INVALID", "VALID", "digest", "FAIL")]
    [InlineData("suspended", "INVALID", "SUSPENDED", "state", "FAIL")]
    [InlineData("expired", "INVALID", "EXPIRED", "state", "FAIL")]
    public async Task What_fails_is_a_verdict_that_names_the_check_and_cannot_be_accepted(string fault, string status, string state, string check, string result)
    {
        if (fault == "suspended") _center.Mock.Authority.ChangeCertificate(Identifier, "SUSPENDED");
        if (fault == "expired") _center.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
        var verified = await VerifyAsync(b =>
        {
            if (fault == "check") b["identifier"] = Identifier[..^1] + "8";
            if (fault == "unknown") b["identifier"] = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";
            if (fault == "holder") b["holderName"] = "另一公司";
            if (fault == "digest") b["digest"] = Sending.Digest([8]);
        });
        Assert.Equal((200, status, state), (verified.Status, Verdict(verified, "status"), Verdict(verified, "state")));
        Assert.Contains(verified.Json["verdict"]!["fragments"]!.AsArray(), f => f!["check"]!.GetValue<string>() == check && f["result"]!.GetValue<string>() == result);
        Assert.Equal("verdict-not-valid", (await AcceptAsync(verified.Json["receipt"]!)).Code);
    }

    [Fact]
    public async Task A_receipt_that_is_old_changed_or_another_department_s_is_not_accepted_on()
    {
        var receipt = (await VerifyAsync()).Json["receipt"]!;
        var changed = receipt.DeepClone();
        var payload = Encoding.UTF8.GetString(Convert.FromBase64String(changed["payload"]!.GetValue<string>()));
        changed["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(payload.Replace("center-online/1", "center-online/2", StringComparison.Ordinal)));
        Assert.Equal("receipt-invalid", (await AcceptAsync(changed)).Code);
        Assert.Equal("receipt-invalid", (await AcceptAsync(receipt, _center.Provider)).Code);
        _center.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        _center.User.ForgetToken();
        Assert.Equal("receipt-too-old", (await AcceptAsync(receipt)).Code);
    }

    [Fact]
    public async Task A_certificate_printed_with_a_wrong_check_character_is_valid_with_a_warning()
    {
        _center.Mock.Seed.Certificate(new MockCertificate { Identifier = Identifier[..^1] + "8" });
        var verified = await VerifyAsync(b => b["identifier"] = Identifier[..^1] + "8");
        Assert.Equal("VALID", Verdict(verified, "status"));
        Assert.Equal("WARN", verified.Json["verdict"]!["fragments"]![0]!["result"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_context_of_another_department_is_refused() =>
        Assert.Equal("not-permitted", (await VerifyAsync(b => b["context"]!["department"] = TestCenter.ProviderCode)).Code);

    private static string Verdict(TestAnswer answer, string member) => answer.Json["verdict"]![member]!.GetValue<string>();

    private Task<TestAnswer> VerifyAsync(Action<JsonObject>? change = null)
    {
        var body = new JsonObject { ["context"] = Contexts.Of(TestCenter.UserCode), ["identifier"] = Identifier };
        change?.Invoke(body);
        return _center.User.PostAsync("/v1/electronic-certificates/verification", body);
    }

    private Task<TestAnswer> AcceptAsync(JsonNode receipt, TestCaller? caller = null)
    {
        caller ??= _center.User;
        return caller.PostAsync("/v1/electronic-certificates/acceptances/a1", new JsonObject
        {
            ["context"] = Contexts.Of(caller.Department.Code),
            ["receipt"] = receipt.DeepClone(),
            ["useCause"] = "办理开户",
        });
    }
}
