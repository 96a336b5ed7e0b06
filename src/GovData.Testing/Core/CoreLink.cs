using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>基础 · Login, capabilities, limits, status, echo, long work.</summary>
internal sealed class CoreLink(CenterServices center, Tokens tokens) : ChainLink
{
    private readonly TokenDesk _login = new(tokens);

    public override string Name => "core";

    public override void Map(HandlerTable handlers)
    {
        handlers.On("issueToken", _login.Issue);
        handlers.On("getCapabilities", Capabilities);
        handlers.On("getLimits", Limits);
        handlers.On("getStatus", Status);
        handlers.On("echo", Echo);
        handlers.On("getOperation", call => center.Work.Find(call.Path["operationId"], call.Department.Code, call.Now) is { } work
            ? AnswerMaker.Json(work)
            : throw MockProblems.Refuse("not-found", $"This department has no operation {call.Path["operationId"]}."));
    }

    public override JsonNode Snapshot() => new JsonObject
    {
        ["departments"] = new JsonArray([.. center.Departments.All.Select(d => new JsonObject
        {
            ["code"] = d.Code,
            ["name"] = d.Name,
            ["division"] = d.Division,
            ["level"] = d.Level,
            ["keyId"] = d.VerificationKey?.KeyId,
        })]),
        ["keys"] = new JsonArray([.. center.Keys.Trusted.Keys.Select(k => (JsonNode)k.KeyId)]),
        ["status"] = center.Policy.Status,
    };

    public override void Reset()
    {
        tokens.Clear();
        _login.Clear();
        center.Work.Clear();
    }

    private MockAnswer Capabilities(Call call) => AnswerMaker.Json(new JsonObject
    {
        ["version"] = string.Join(".", center.Contract.Version.Split('.').Take(2)),
        ["center"] = new JsonObject { ["name"] = center.Policy.Name, ["division"] = center.Policy.Division },
        ["profiles"] = MockJson.Texts(center.Policy.Profiles),
        ["algorithms"] = new JsonObject { ["digest"] = MockJson.Texts(["sm3", "sha-256"]), ["signature"] = MockJson.Texts(["sm2-sm3", "ecdsa-p256-sha256"]), ["compression"] = MockJson.Texts(["zstd", "gzip"]), ["encryption"] = MockJson.Texts(["sm4-gcm"]) },
        ["grantTypes"] = MockJson.Texts(["appkey", "assertion"]),
        ["targets"] = MockJson.Texts(center.Policy.Targets),
    });

    private MockAnswer Limits(Call call)
    {
        var limits = center.Limits;
        return AnswerMaker.Json(new JsonObject
        {
            ["bodySize"] = limits.BodySize,
            ["partSize"] = limits.PartSize,
            ["partsPerSubmission"] = limits.PartsPerSubmission,
            ["listPageSize"] = limits.ListPageSize,
            ["queryPageSize"] = limits.QueryPageSize,
            ["requestsPerMinute"] = limits.RequestsPerMinute,
            ["clockSkewSeconds"] = (long)limits.ClockSkew.TotalSeconds,
            ["tokenSeconds"] = (long)limits.TokenLifetime.TotalSeconds,
            ["receiptAgeSeconds"] = (long)limits.ReceiptAge.TotalSeconds,
            ["idempotencyDays"] = limits.IdempotencyDays,
        });
    }

    private MockAnswer Status(Call call) => AnswerMaker.Json(new JsonObject
    {
        ["state"] = center.Policy.Status,
        ["time"] = MockJson.Instant(call.Now),
        ["maintenance"] = new JsonArray(),
    });

    private MockAnswer Echo(Call call)
    {
        if (call.Request.Body.Length > center.Limits.BodySize)
            throw MockProblems.Refuse("too-large", $"{center.Limits.BodySize} bytes at most; {call.Request.Body.Length} arrived.");
        var headers = new JsonObject();
        foreach (var header in call.Request.Headers.OrderBy(h => h.Key, StringComparer.OrdinalIgnoreCase))
        {
            var name = header.Key.ToLowerInvariant();
            headers[name] = name == "authorization" ? "***" : header.Value;
        }
        return AnswerMaker.Json(new JsonObject
        {
            ["size"] = call.Request.Body.Length,
            ["digest"] = center.Documents.Digest(call.Request.Body),
            ["headers"] = headers,
            ["time"] = MockJson.Instant(call.Now),
            ["method"] = call.Request.Method,
            ["path"] = call.Request.Path,
        });
    }
}
