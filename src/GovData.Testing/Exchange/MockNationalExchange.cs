using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>国家数据共享交换平台 · The national exchange in front of the mock center: one path <c>/httpproxy</c>, four headers, the service chosen by its sid.</summary>
public sealed class MockNationalExchange
{
    private readonly Func<MockRequest, CancellationToken, Task<MockAnswer>> _center;
    private readonly CenterServices _services;
    private readonly Dictionary<string, (string Secret, DateTimeOffset Expires)> _secrets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _operationBySid = new(StringComparer.Ordinal);
    private readonly object _sync = new();

    internal MockNationalExchange(CenterServices services, Func<MockRequest, CancellationToken, Task<MockAnswer>> center)
    {
        _services = services;
        _center = center;
        var number = 0;
        foreach (var operation in services.Contract.Operations.Where(o => o.IsAvailable && o.NeedsToken))
            _operationBySid.Add(FormattableString.Invariant($"s_1150000000000_{++number:0000}"), operation.Id);
        Sids = _operationBySid.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }

    /// <summary>The address of the exchange for the in-process handler.</summary>
    public Uri Endpoint { get; } = new("https://exchange.mock.center.invalid/");

    /// <summary>服务编号 · The service id (sid) of each operation: what a department's profile is configured with.</summary>
    public IReadOnlyDictionary<string, string> Sids { get; }

    /// <summary>How long a refreshed secret signs. Default 24 hours.</summary>
    public TimeSpan SecretLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Answers a request to the exchange.</summary>
    public async Task<MockAnswer> AnswerAsync(MockRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            if (request.Method != "POST") throw MockProblems.Refuse("method-not-allowed", "The exchange takes POST only.");
            return request.Path switch
            {
                "/sysapi/auth/refreshappsecret" => Refresh(request),
                "/httpproxy" => await ForwardAsync(request, cancellationToken).ConfigureAwait(false),
                _ => throw MockProblems.Refuse("unknown-operation", $"The exchange has /httpproxy and /sysapi/auth/refreshappsecret, not {request.Path}."),
            };
        }
        catch (CallRefused refused)
        {
            return Wrapped(refused.Problem.Status is 401 or 403 ? "E-106" : "-1", refused.Problem.ToJson("exchange"), refused.Problem.Detail);
        }
    }

    private MockAnswer Refresh(MockRequest request)
    {
        var body = Body(request);
        var caller = Department(Value(request, body, "rid"));
        Verify(request, body, caller.ExchangeAppKey);
        var secret = Convert.ToHexStringLower(_services.Chance.Next(16));
        var expires = _services.Clock.Now + SecretLifetime;
        lock (_sync) _secrets[caller.ExchangeId] = (secret, expires);
        return Wrapped("0", new JsonObject
        {
            ["secret"] = ExchangeCrypto.Wrap(caller.ExchangeAppKey, secret),
            ["secretEndTime"] = expires.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        }, "");
    }

    private async Task<MockAnswer> ForwardAsync(MockRequest request, CancellationToken cancellationToken)
    {
        var caller = Department(Value(request, default, "rid"));
        Verify(request, default, Secret(caller));
        var envelope = Body(request);
        var sid = Value(request, default, "sid");
        if (!_operationBySid.TryGetValue(sid, out var operationId)) throw MockProblems.Refuse("not-found", $"No service has the sid {sid}.");
        if (envelope.Text("operation") != operationId) throw MockProblems.Refuse("schema-violation", $"The sid {sid} is for {operationId}, not for '{envelope.Text("operation")}'.");
        var inner = Envelope.Open(_services.Contract.Find(operationId)!, envelope);
        inner.AuthenticatedAs = caller;
        var answer = await _center(inner, cancellationToken).ConfigureAwait(false);
        var data = Envelope.Content(answer);
        if (answer.Status < 400 && answer.Fault == MockFault.None) return With(answer, Wrapped("0", data, ""));
        return With(answer, Wrapped(answer.Status is 401 or 403 ? "E-106" : "-1", data, (data as JsonObject)?["detail"]?.ToString() ?? ""));
    }

    private string Secret(MockDepartment caller)
    {
        lock (_sync)
        {
            if (_secrets.TryGetValue(caller.ExchangeId, out var held) && _services.Clock.Now < held.Expires) return held.Secret;
        }
        throw MockProblems.Refuse("unauthenticated", "The secret is not there or has expired: refresh it at /sysapi/auth/refreshappsecret.");
    }

    private void Verify(MockRequest request, JsonElement body, string key)
    {
        var rtime = Value(request, body, "rtime");
        if (!long.TryParse(rtime, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ||
            (_services.Clock.Now - DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(milliseconds, 253402300799999))).Duration() > _services.Limits.ClockSkew)
            throw MockProblems.Refuse("unauthenticated", "rtime is not a time in milliseconds near the exchange's clock.");
        var expected = ExchangeCrypto.Sign(key, Value(request, body, "sid"), Value(request, body, "rid"), rtime);
        if (Value(request, body, "sign") != expected) throw MockProblems.Refuse("unauthenticated", "sign does not fit sid + rid + rtime under this key.");
    }

    private MockDepartment Department(string rid) =>
        _services.Departments.All.FirstOrDefault(d => d.ExchangeId == rid) ?? throw MockProblems.Refuse("unauthenticated", $"No department is bound to the rid '{rid}'.");

    private static string Value(MockRequest request, JsonElement body, string name) =>
        request.Header("gjgxjhpt_" + name) ?? body.Text("gjgxjhpt_" + name) ?? body.Text(name) ?? throw MockProblems.Refuse("unauthenticated", $"gjgxjhpt_{name} is missing.");

    private static JsonElement Body(MockRequest request)
    {
        try
        {
            return request.Body.Length == 0 ? default : MockJson.Element(request.Body);
        }
        catch (JsonException)
        {
            throw MockProblems.Refuse("malformed-request", "The body is not JSON.");
        }
    }

    private static MockAnswer Wrapped(string code, JsonNode? data, string message) =>
        AnswerMaker.Json(new JsonObject { ["code"] = code, ["data"] = data, ["message"] = message });

    private static MockAnswer With(MockAnswer effects, MockAnswer answer)
    {
        answer.Delay = effects.Delay;
        answer.Fault = effects.Fault;
        return answer;
    }
}
