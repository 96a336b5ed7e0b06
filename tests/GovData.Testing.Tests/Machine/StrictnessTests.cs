using System.Text;
using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class StrictnessTests
{
    private readonly TestCenter _center = new();

    [Theory]
    [InlineData("GET", "/v2/limits", 404, "unknown-operation", "/v1")]
    [InlineData("GET", "/v1/catalog/entry", 404, "unknown-operation", "/v1/catalog/entries")]
    [InlineData("POST", "/v1/limits", 405, "method-not-allowed", "GET")]
    [InlineData("PUT", "/v1/limits", 405, "method-not-allowed", "GET")]
    [InlineData("GET", "/v1/catalog/entries?colour=red", 422, "schema-violation", "colour")]
    [InlineData("GET", "/v1/catalog/entries?limit=many", 422, "schema-violation", "limit")]
    [InlineData("GET", "/v1/catalog/entries?limit=101", 422, "schema-violation", "100")]
    [InlineData("GET", "/v1/catalog/entries?cursor=mine", 400, "cursor-invalid", "begin again")]
    [InlineData("GET", "/v1/catalog/entries?text=11010519491231002X", 400, "identifier-in-address", "body")]
    [InlineData("GET", "/v1/catalog/entries/007/1", 422, "schema-violation", "front")]
    public async Task What_the_contract_does_not_know_is_refused_with_its_reason(string method, string path, int status, string code, string why)
    {
        var answer = await _center.Provider.SendAsync(new HttpMethod(method), path, null, null);
        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.Contains(why, answer.String("detail"), StringComparison.Ordinal);
        Assert.Equal(status, answer.Json["status"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("{", "application/json", 400, "malformed-request", null)]
    [InlineData("{}", "application/json", 422, "schema-violation", "/drafts")]
    [InlineData("""{"drafts":[]}""", "application/json", 422, "schema-violation", "/drafts")]
    [InlineData("""{"drafts":["a"],"colour":1}""", "application/json", 422, "schema-violation", "/colour")]
    [InlineData("""{"drafts":["a"]}""", "text/plain", 415, "unsupported-media-type", null)]
    public async Task A_body_is_held_against_its_schema(string body, string type, int status, string code, string? pointer)
    {
        var answer = await _center.Provider.SendAsync(HttpMethod.Post, "/v1/catalog/lists/l1", Encoding.UTF8.GetBytes(body), type);
        Assert.Equal((status, code), (answer.Status, answer.Code));
        if (pointer is not null) Assert.Equal(pointer, answer.Json["errors"]![0]!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_too_large()
    {
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        _center.Mock.Limits.BodySize = 10;
        var answer = await _center.Provider.PostAsync("/v1/catalog/lists/l1", new JsonObject { ["drafts"] = new JsonArray("a") });
        Assert.Equal((413, "too-large"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_that_does_not_fit_its_digest_is_refused()
    {
        Assert.Equal(200, (await _center.Provider.PostBytesAsync("/v1/diagnostics/echo", [1])).Status);
        _center.Provider.Tamper = message =>
        {
            message.Headers.Remove("Content-Digest");
            message.Headers.Add("Content-Digest", "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:");
        };
        var answer = await _center.Provider.PostBytesAsync("/v1/diagnostics/echo", [1]);
        Assert.Equal((400, "digest-mismatch"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_missing_token_and_an_unknown_one_are_told_apart()
    {
        _center.Provider.Tamper = m => m.Headers.Authorization = null;
        Assert.Equal("unauthenticated", (await _center.Provider.GetAsync("/v1/limits")).Code);
        _center.Provider.Tamper = m => { if (m.Headers.Authorization is not null) m.Headers.Authorization = new("Bearer", "made-up"); };
        Assert.Equal("token-expired", (await _center.Provider.GetAsync("/v1/limits")).Code);
    }

    [Fact]
    public async Task More_requests_in_sixty_seconds_than_the_limit_are_refused_with_the_wait()
    {
        _center.Mock.Limits.RequestsPerMinute = 2;
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        _center.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
        var refused = await _center.Provider.GetAsync("/v1/limits");
        Assert.Equal((429, "rate-limited", "40"), (refused.Status, refused.Code, refused.Headers["Retry-After"]));
        Assert.Equal(40, refused.Json["retryAfter"]!.GetValue<int>());
        Assert.Equal(200, (await _center.User.GetAsync("/v1/limits")).Status);
        _center.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await _center.Provider.GetAsync("/v1/limits")).Status);
    }

    [Fact]
    public async Task A_center_that_is_not_strict_lets_unknown_members_and_parameters_pass()
    {
        var center = new TestCenter(configure: o => o.IsStrict = false);
        Assert.Equal(200, (await center.Provider.GetAsync("/v1/catalog/entries?colour=red")).Status);
        Assert.Equal("draft-unknown", (await center.Provider.PostAsync("/v1/catalog/lists/l1", new JsonObject { ["drafts"] = new JsonArray("a"), ["colour"] = 1 })).Code);
    }
}
