using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GovData.Testing.Tests;

public class NationalExchangeTests
{
    private readonly TestCenter _center = new(userLevel: 2);

    [Fact]
    public void Signatures_and_the_wrapped_secret_follow_the_published_scheme()
    {
        Assert.Equal("OTGL0pvjRQJwmseEzSFbIMPJjcZZepuDZ16Mqq+ljiQ=", ExchangeCrypto.Sign("testappkey0000000000000000000001", "s_1200000000000_0001", "TESTRID", "1700000000000"));
        Assert.Equal("amkmhlzjfhm5HrTr3u/ckjMtHCGk6FrTRUI2gW6b4rU=", ExchangeCrypto.Sign("testsecret0000000000000000000001", "s_1200000000000_0001", "TESTRID", "1700000000000"));
        Assert.Equal("T3LtAN3l70fUGaVWdcvmOTrOwiWlwMW6EOStOsDJs3WgafuT807fpsjCvLUvEv8R", ExchangeCrypto.Wrap("testappkey0000000000000000000001", "testsecret0000000000000000000001"));
    }

    [Fact]
    public async Task A_call_travels_through_one_path_and_the_sid_chooses_the_operation()
    {
        await _center.PublishAsync();
        var answer = await CallAsync("searchCatalog", await RefreshAsync(), new JsonObject { ["operation"] = "searchCatalog", ["query"] = new JsonObject { ["limit"] = "5" } });
        Assert.Equal("0", answer["code"]!.GetValue<string>());
        Assert.Single(answer["data"]!["items"]!.AsArray());
        Assert.Equal(TestCenter.UserCode, _center.Mock.Journal.Of("searchCatalog").Single().Department);
    }

    [Fact]
    public async Task A_problem_of_the_center_comes_back_whole_in_the_envelope()
    {
        var path = new JsonObject { ["front"] = "307005001", ["sequence"] = "000009" };
        var answer = await CallAsync("getCatalogEntry", await RefreshAsync(), new JsonObject { ["operation"] = "getCatalogEntry", ["path"] = path });
        Assert.Equal(("-1", "not-found"), (answer["code"]!.GetValue<string>(), answer["data"]!["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("wrong secret")]
    [InlineData("expired")]
    [InlineData("unknown rid")]
    public async Task Without_a_good_signature_the_exchange_says_E_106(string fault)
    {
        var secret = await RefreshAsync();
        if (fault == "expired") _center.Time.Advance(TimeSpan.FromHours(24));
        var answer = await CallAsync("getLimits", fault == "wrong secret" ? "other" : secret, new JsonObject { ["operation"] = "getLimits" }, fault == "unknown rid" ? "nobody" : null);
        Assert.Equal("E-106", answer["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_sid_is_for_its_own_operation_only() =>
        Assert.Equal("-1", (await CallAsync("getLimits", await RefreshAsync(), new JsonObject { ["operation"] = "searchCatalog" }))["code"]!.GetValue<string>());

    private async Task<string> RefreshAsync()
    {
        var department = _center.User.Department;
        var answer = await PostAsync("/sysapi/auth/refreshappsecret", "getLimits", department.ExchangeAppKey, department.ExchangeId, []);
        Assert.Equal("0", answer["code"]!.GetValue<string>());
#pragma warning disable CA5350, CA5358 // What the platform prescribes.
        using var aes = Aes.Create();
        aes.Key = SHA1.HashData(SHA1.HashData(Encoding.UTF8.GetBytes(department.ExchangeAppKey)))[..16];
        return Encoding.UTF8.GetString(aes.DecryptEcb(Convert.FromBase64String(answer["data"]!["secret"]!.GetValue<string>()), PaddingMode.PKCS7));
#pragma warning restore CA5350, CA5358
    }

    private Task<JsonNode> CallAsync(string operation, string secret, JsonObject envelope, string? rid = null) =>
        PostAsync("/httpproxy", operation, secret, rid ?? _center.User.Department.ExchangeId, envelope);

    private async Task<JsonNode> PostAsync(string path, string operation, string key, string rid, JsonObject body)
    {
        var sid = _center.Mock.NationalExchange.Sids[operation];
        var rtime = _center.Time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        using var http = new HttpClient(_center.Mock.CreateHandler());
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_center.Mock.NationalExchange.Endpoint, path)) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        message.Headers.Add("gjgxjhpt_rid", rid);
        message.Headers.Add("gjgxjhpt_sid", sid);
        message.Headers.Add("gjgxjhpt_rtime", rtime);
        message.Headers.Add("gjgxjhpt_sign", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(sid + rid + rtime))));
        using var response = await http.SendAsync(message);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
