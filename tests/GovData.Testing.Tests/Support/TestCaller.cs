using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing.Tests;

/// <summary>A department's system in a few lines of plain HTTP, written from the contract and nothing else.</summary>
internal sealed class TestCaller
{
    private readonly MockCenter _mock;
    private readonly TimeProvider _time;
    private string? _token;
    private int _nonce;

    public TestCaller(MockCenter mock, MockDepartment department, TimeProvider time)
    {
        (_mock, Department, _time) = (mock, department, time);
    }

    public MockDepartment Department { get; }

    /// <summary>Changes the next messages before they leave.</summary>
    public Action<HttpRequestMessage>? Tamper { get; set; }

    public Task<TestAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public Task<TestAnswer> PostAsync(string path, JsonNode body, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body.ToJsonString()), "application/json", idempotencyKey);

    public Task<TestAnswer> PostBytesAsync(string path, byte[] body) => SendAsync(HttpMethod.Post, path, body, "application/octet-stream");

    public async Task<TestAnswer> SendAsync(HttpMethod method, string path, byte[]? body, string? type, string? idempotencyKey = null, string? traceId = null)
    {
        _token ??= (await LoginAsync()).String("accessToken");
        return await RawAsync(method, path, body, type, message =>
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            if (idempotencyKey is not null) message.Headers.Add("Idempotency-Key", idempotencyKey);
            if (traceId is not null) message.Headers.Add("X-Trace-Id", traceId);
        });
    }

    public void ForgetToken() => _token = null;

    public Task<TestAnswer> LoginAsync() => LoginAsync(AppKeyGrant(Department.AppSecret, _time.GetUtcNow(), Nonce()));

    public Task<TestAnswer> LoginAsync(JsonObject grant) => RawAsync(HttpMethod.Post, "/v1/token", Encoding.UTF8.GetBytes(grant.ToJsonString()), "application/json", null);

    public JsonObject AppKeyGrant(string secret, DateTimeOffset at, string nonce)
    {
        var timestamp = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{Department.AppKey}\n{timestamp}\n{nonce}"));
        return new JsonObject
        {
            ["grantType"] = "appkey",
            ["appKey"] = Department.AppKey,
            ["timestamp"] = timestamp,
            ["nonce"] = nonce,
            ["signature"] = Convert.ToBase64String(signature),
        };
    }

    public string Nonce() => $"nonce-{Department.Code}-{++_nonce:0000}";

    /// <summary>A document as the department signs it; at level 0 without signatures.</summary>
    public async Task<JsonObject> DocumentAsync(string kind, JsonObject payload)
    {
        var type = $"application/vnd.govdata.{kind}+json";
        var bytes = Encoding.UTF8.GetBytes(payload.ToJsonString());
        if (Department.SigningKey is { } key) return (JsonObject)JsonNode.Parse((await SignedDocument.SignAsync(type, bytes, key)).ToJson())!;
        return new JsonObject { ["payloadType"] = type, ["payload"] = Convert.ToBase64String(bytes), ["signatures"] = new JsonArray() };
    }

    private async Task<TestAnswer> RawAsync(HttpMethod method, string path, byte[]? body, string? type, Action<HttpRequestMessage>? configure)
    {
        using var message = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(type!);
            message.Headers.Add("Content-Digest", ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sha256, body)));
            await SignAsync(message, path, method);
        }
        configure?.Invoke(message);
        Tamper?.Invoke(message);
        using var http = new HttpClient(_mock.CreateHandler()) { BaseAddress = _mock.Endpoint, Timeout = Timeout.InfiniteTimeSpan };
        using var response = await http.SendAsync(message);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new TestAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), headers);
    }

    private async Task SignAsync(HttpRequestMessage message, string path, HttpMethod method)
    {
        message.Headers.Date = _time.GetUtcNow();
        if (Department.SigningKey is not { } key || path == "/v1/token") return;
        var parts = new HttpMessageParts { Method = method.Method, Path = path.Split('?')[0], Query = path.Contains('?', StringComparison.Ordinal) ? path.Split('?')[1] : "" };
        foreach (var header in message.Headers) parts.Headers[header.Key] = string.Join(", ", header.Value);
        var signature = await new HttpMessageSigner(key).SignAsync(parts, _time.GetUtcNow(), Nonce());
        message.Headers.Add("Signature-Input", signature.SignatureInput);
        message.Headers.Add("Signature", signature.Signature);
    }
}
