using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovData.Client;

/// <summary>
/// 国家数据共享交换平台: every operation goes to one <c>/httpproxy</c> path and is chosen by its service id, not by its address. Goes with
/// <see cref="NationalExchangeCredential"/>. Headers of the contract do not pass; what they say travels in the wrapped body.
/// </summary>
public sealed class NationalExchangeGateway : GatewayProfile
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, string> _serviceIds;

    /// <summary>Names the service id of each operation.</summary>
    /// <param name="serviceIds">From operation id (<c>getCatalogEntry</c>) to service id (<c>s_&lt;code&gt;_&lt;n&gt;</c>); the ids come from registering each interface.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public NationalExchangeGateway(IDictionary<string, string> serviceIds)
    {
        ArgumentNullException.ThrowIfNull(serviceIds);
        if (serviceIds.Count == 0) throw new ArgumentException("Give the service id of at least one operation.", nameof(serviceIds));
        _serviceIds = new Dictionary<string, string>(serviceIds, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override string Name => "national-exchange";

    /// <inheritdoc/>
    public override bool CarriesHeaders => false;

    /// <inheritdoc/>
    public override bool Wraps => true;

    /// <inheritdoc/>
    protected internal override void Route(CallAttempt attempt, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (!_serviceIds.TryGetValue(attempt.Operation.Id, out var serviceId)) throw NotOffered(attempt.Operation);
        attempt.Body = Wrap(attempt);
        attempt.ContentType = "application/json";
        attempt.Method = HttpMethod.Post;
        attempt.Address = new Uri(endpoint + "/httpproxy");
        attempt.SetHeader("gjgxjhpt_sid", serviceId);
    }

    /// <inheritdoc/>
    protected internal override CenterAnswer Unwrap(CallAttempt attempt, CenterAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("code", out var code) || !document.RootElement.TryGetProperty("data", out var data)) return answer;
            var refused = code.GetString() != "0";
            var status = refused && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("status", out var said) && said.TryGetInt32(out var number) ? number : refused ? 401 : 200;
            return new CenterAnswer
            {
                Status = status,
                ContentType = refused ? "application/problem+json" : "application/json",
                Body = Encoding.UTF8.GetBytes(data.GetRawText()),
                Headers = answer.Headers,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return answer;
        }
    }

    private static byte[] Wrap(CallAttempt attempt)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_writing))
        {
            json.WriteStartObject();
            json.WriteString("operation", attempt.Operation.Id);
            WriteMap(json, "path", attempt.Parameters.Path);
            WriteMap(json, "query", attempt.Parameters.Query);
            json.WriteStartObject("headers");
            json.WriteString("X-Trace-Id", attempt.TraceId);
            if (attempt.IdempotencyKey is { } key) json.WriteString("Idempotency-Key", key);
            json.WriteEndObject();
            if (!attempt.Body.IsEmpty)
            {
                if (attempt.ContentType != "application/json") throw NotOffered(attempt.Operation);
                json.WritePropertyName("body");
                json.WriteRawValue(attempt.Body.Span);
            }
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in pairs) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static RequestRefusedException NotOffered(CenterOperation operation) => new(
        new Problem { Code = "not-offered", Title = "This gateway carries no such operation: register it and add its service id.", WhoCanFix = "you" },
        RefusalOrigin.Local, operation, attempts: 0);
}
