using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace GovData.Benchmarks.Calls;

/// <summary>One way of making the two calls.</summary>
internal interface IPeer
{
    string Name { get; }

    Task<Line> GetAsync();

    Task<Line> PostAsync(Line line);
}

/// <summary>What a careful developer writes by hand: HttpClient and source-generated JSON.</summary>
internal sealed class RawPeer(HttpClient client, string name = "HttpClient + source-generated JSON") : IPeer
{
    private static readonly AuthenticationHeaderValue s_token = new("Bearer", "benchmark-token");

    public string Name => name;

    public Task<Line> GetAsync() => SendAsync(HttpMethod.Get, null);

    public Task<Line> PostAsync(Line line) => SendAsync(HttpMethod.Post, JsonContent.Create(line, LineJson.Default.Line));

    private async Task<Line> SendAsync(HttpMethod method, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, "/v1/responsibilities/line-0001") { Content = content };
        request.Headers.Authorization = s_token;
        using var response = await client.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(LineJson.Default.Line).ConfigureAwait(false))!;
    }

    public static RawPeer Plain() => new(new HttpClient(new CannedHandler()) { BaseAddress = new Uri("https://center.example") });

    public static RawPeer Resilient()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("peer", client => client.BaseAddress = new Uri("https://center.example"))
            .ConfigurePrimaryHttpMessageHandler(() => new CannedHandler()).RemoveAllLoggers().AddStandardResilienceHandler();
        var client = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("peer");
        return new RawPeer(client, "Microsoft.Extensions.Http.Resilience");
    }
}

public interface ILineApi
{
    [Get("/v1/responsibilities/{id}")]
    Task<Line> Get(string id, [Authorize("Bearer")] string token);

    [Post("/v1/responsibilities/{id}")]
    Task<Line> Post(string id, [Body] Line line, [Authorize("Bearer")] string token);
}

internal sealed class RefitPeer : IPeer
{
    private readonly ILineApi _api = RestService.For<ILineApi>(
        new HttpClient(new CannedHandler()) { BaseAddress = new Uri("https://center.example") },
        new RefitSettings(new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = LineJson.Default, PropertyNamingPolicy = JsonNamingPolicy.CamelCase })));

    public string Name => "Refit";

    public Task<Line> GetAsync() => _api.Get("line-0001", "benchmark-token");

    public Task<Line> PostAsync(Line line) => _api.Post("line-0001", line, "benchmark-token");
}

internal sealed class GovDataPeer(string name, SignatureRule signature, SigningKey? key) : IPeer
{
    private static readonly AnswerReader<Line> s_reader = new(() => LineJson.Default.Line);
    private readonly CenterOperation _get = new("getLine", HttpMethod.Get, "/v1/responsibilities/{lineId}", RetryClass.Safe);
    private readonly CenterOperation _post = new("postLine", HttpMethod.Post, "/v1/responsibilities/{lineId}", RetryClass.Keyed, signature, TimeoutClass.Write);
    private readonly CallRunner _runner = new(SettingsReader.Read(new CenterClientOptions
    {
        Endpoint = new Uri("https://center.example"),
        Department = new DepartmentIdentity("11500000009275780L", "500000"),
        Credential = new AppKeyCredential("name", "secret", key),
        Handler = new CannedHandler(),
    }, out _, out var log), new AppKeyCredential("name", "secret", key), log);

    public string Name => name;

    public Task<Line> GetAsync() => _runner.GetAsync(_get, new CallParameters { { "lineId", "line-0001" } }, s_reader, default);

    public Task<Line> PostAsync(Line line) => _runner.PostAsync(_post, new CallParameters { { "lineId", "line-0001" } }, line, LineJson.Default.Line, s_reader, default);
}
