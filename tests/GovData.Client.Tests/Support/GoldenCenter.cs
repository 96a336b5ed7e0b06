using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Client.Tests;

/// <summary>
/// Holds each request against the contract's golden bytes and answers with them: verb, address and body must be those of the file, members that are null counting
/// as left out. Sign-in is answered apart.
/// </summary>
public sealed class GoldenCenter(params string[] names) : HttpMessageHandler
{
    public const string Provider = "11500000MB0000019F";
    public const string User = "11500000MB0000027A";

    private readonly Queue<GoldenExchange> _exchanges = new(names.Select(GoldenExchange.Load));
    private readonly List<HttpRequestMessage> _received = [];

    /// <summary>Changes the next answer's body: the center lies.</summary>
    public Func<string, string>? Lie { get; init; }

    public IReadOnlyList<HttpRequestMessage> Received => _received;

    public static TrustedKeys Trust { get; } = TrustedKeys.Load(Vector("trust.pem"));

    public static string Vector(string name) => Path.Combine(AppContext.BaseDirectory, "Contract", "vectors", name);

    public static SignedDocument Document(string name) => SignedDocument.Parse(File.ReadAllText(Vector(name)));

    public CenterClient AsProvider(Action<CenterClientOptions>? change = null) => As(Provider, change);

    public CenterClient AsUser(Action<CenterClientOptions>? change = null) => As(User, change);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath == "/v1/token") return Answers.Token(1);
        _received.Add(request);
        var golden = _exchanges.Dequeue();
        Assert.Equal(golden.Method, request.Method.Method);
        Assert.Equal(golden.Target, request.RequestUri.PathAndQuery);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (golden.RequestHeaders.TryGetValue("Content-Type", out var type)) Assert.Equal(type, request.Content!.Headers.ContentType!.MediaType);
        if (type == "application/json") Assert.Equal(Canonical(golden.RequestBody), Canonical(body));
        else Assert.Equal(golden.RequestBody, body);
        return golden.Answer(Lie);
    }

    private CenterClient As(string department, Action<CenterClientOptions>? change) => Clients.Over(this, options =>
    {
        options.Endpoint = new Uri("https://center.example.gov.cn");
        options.Department = new DepartmentIdentity(department, "500000");
        options.TrustedKeys = Trust;
        change?.Invoke(options);
    }, new VirtualClock(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero)));

    private static string Canonical(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return Canonical(document.RootElement);
    }

    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Name + ":" + Canonical(p.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Canonical)) + "]",
        _ => element.GetRawText(),
    };
}
