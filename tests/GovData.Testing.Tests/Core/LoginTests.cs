using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

public class LoginTests
{
    private readonly TestCenter _center = new(userLevel: 1);

    [Fact]
    public async Task An_appKey_with_its_HMAC_gives_a_token_that_lives_as_long_as_the_limit_says()
    {
        var token = await _center.Provider.LoginAsync();
        Assert.Equal(200, token.Status);
        Assert.Equal("2026-11-22T08:30:00Z", token.String("expiresAt"));
        Assert.Equal(TestCenter.ProviderCode, token.String("department"));
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        _center.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((401, "token-expired"), (late.Status, late.Code));
    }

    [Theory]
    [InlineData("secret", "credential-refused")]
    [InlineData("late", "clock-skew")]
    [InlineData("early", "clock-skew")]
    public async Task A_wrong_secret_and_a_wrong_clock_are_told_apart(string fault, string code)
    {
        var at = _center.Time.GetUtcNow() + fault switch { "late" => TimeSpan.FromMinutes(-6), "early" => TimeSpan.FromMinutes(6), _ => TimeSpan.Zero };
        var secret = fault == "secret" ? "another secret" : _center.Provider.Department.AppSecret;
        var answer = await _center.Provider.LoginAsync(_center.Provider.AppKeyGrant(secret, at, _center.Provider.Nonce()));
        Assert.Equal((401, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_nonce_is_good_once()
    {
        var grant = _center.Provider.AppKeyGrant(_center.Provider.Department.AppSecret, _center.Time.GetUtcNow(), _center.Provider.Nonce());
        Assert.Equal(200, (await _center.Provider.LoginAsync(grant)).Status);
        Assert.Equal("nonce-replayed", (await _center.Provider.LoginAsync(grant)).Code);
    }

    [Fact]
    public async Task The_contract_s_own_vector_logs_in_with_its_secret()
    {
        var vector = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("docs/contract/vectors/app-key-login.json")))!;
        var department = _center.Provider.Department;
        (department.AppKey, department.AppSecret) = (vector["appKey"]!.GetValue<string>(), vector["secret"]!.GetValue<string>());
        var grant = new JsonObject { ["grantType"] = "appkey" };
        foreach (var member in (string[])["appKey", "timestamp", "nonce", "signature"]) grant[member] = vector[member]!.GetValue<string>();
        Assert.Equal(200, (await _center.Provider.LoginAsync(grant)).Status);
    }

    [Fact]
    public async Task A_signed_assertion_logs_in()
    {
        var answer = await AssertAsync();
        Assert.Equal(200, answer.Status);
        Assert.Equal(TestCenter.UserCode, answer.String("department"));
    }

    [Fact]
    public async Task An_assertion_signed_by_another_key_is_refused()
    {
        var answer = await AssertAsync(key: SigningKey.CreateP256());
        Assert.Equal("document-key-unknown", answer.Code);
    }

    [Fact]
    public async Task An_assertion_for_longer_than_five_minutes_is_refused() => Assert.Equal("clock-skew", (await AssertAsync(minutes: 6)).Code);

    [Fact]
    public async Task An_assertion_for_another_division_is_refused() => Assert.Equal("credential-refused", (await AssertAsync(division: "500000")).Code);

    [Fact]
    public async Task A_rotated_credential_voids_tokens_and_the_old_secret()
    {
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        var old = _center.Provider.Department.AppSecret;
        _center.Mock.Departments.Rotate(TestCenter.ProviderCode);
        Assert.Equal("token-expired", (await _center.Provider.GetAsync("/v1/limits")).Code);
        Assert.Equal("credential-refused", (await _center.Provider.LoginAsync(_center.Provider.AppKeyGrant(old, _center.Time.GetUtcNow(), _center.Provider.Nonce()))).Code);
        Assert.Equal(200, (await _center.Provider.LoginAsync()).Status);
    }

    private async Task<TestAnswer> AssertAsync(int minutes = 5, string division = "500153", SigningKey? key = null)
    {
        var now = _center.Time.GetUtcNow();
        var payload = new JsonObject
        {
            ["department"] = TestCenter.UserCode,
            ["division"] = division,
            ["issuedAt"] = FormattableString.Invariant($"{now:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            ["expiresAt"] = FormattableString.Invariant($"{now.AddMinutes(minutes):yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            ["nonce"] = _center.User.Nonce(),
        };
        var document = await SignedDocument.SignAsync(
            "application/vnd.govdata.department-assertion+json", System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()), key ?? _center.User.Department.SigningKey!);
        return await _center.User.LoginAsync(new JsonObject { ["grantType"] = "assertion", ["assertion"] = JsonNode.Parse(document.ToJson()) });
    }
}
