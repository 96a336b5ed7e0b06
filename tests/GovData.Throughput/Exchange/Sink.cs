using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using GovData.Benchmarks.Tables;
using GovData.Client;
using GovData.Security;
using GovData.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovData.Throughput.Exchange;

/// <summary>
/// A far end that costs next to nothing: it reads parts, counts them, says that it has them, and keeps none. What it takes over at the close is what the manifest says;
/// the rest, sign-in, capabilities and announcement, a mock center answers.
/// </summary>
internal sealed class Sink
{
    private readonly SoftwareSigningKey key = SigningKey.CreateP256();
    private readonly MockCenter center;
    private readonly ConcurrentDictionary<string, JsonObject> submissions = [];

    private Sink()
    {
        center = new MockCenter(new MockCenterOptions { SigningKey = key });
        center.Seed.Entry(ReferenceEntry.Entry);
    }

    /// <summary>Listens until the input ends; writes where, and how to sign in, to the output.</summary>
    public static async Task<int> RunAsync()
    {
        var sink = new Sink();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxRequestBodySize = null);
        await using var app = builder.Build();
        app.Run(sink.AnswerAsync);
        await app.StartAsync();
        var department = sink.center.Departments.Add(ReferenceEntry.Entry.ProviderCode, "500000", ReferenceEntry.Entry.ProviderName!);
        Console.WriteLine(JsonSerializer.Serialize(new SinkAddress
        {
            Endpoint = app.Urls.Single(),
            AppKey = department.AppKey,
            AppSecret = department.AppSecret,
            Trust = sink.center.TrustedKeys.ToPem(),
            Recipient = sink.center.Keys.Encryption.PublicKey.ToPem(),
        }));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var words = context.Request.Path.Value!.Trim('/').Split('/');
        var answer = words switch
        {
            ["v1", "submissions", _, "parts", var number] => await TakeAsync(context.Request, number),
            ["v1", "submissions", var name, "close"] => Close(name, await BodyAsync(context.Request)),
            ["v1", "submissions", var name, "receipt"] => await ReceiptAsync(name),
            ["v1", "submissions", var name] when context.Request.Method == "POST" => await AnnounceAsync(context, name),
            ["v1", "submissions", var name] => submissions[name]["status"]!.DeepClone().AsObject(),
            _ => null,
        };
        if (answer is null) await PassOnAsync(context, await BodyAsync(context.Request));
        else await WriteAsync(context.Response, 200, "application/json", Encoding.UTF8.GetBytes(answer.ToJsonString()));
    }

    private static async Task<JsonObject> TakeAsync(HttpRequest request, string number)
    {
        var size = 0L;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            size += read.Buffer.Length;
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) break;
        }
        return new JsonObject
        {
            ["number"] = int.Parse(number, CultureInfo.InvariantCulture),
            ["digest"] = request.Query["digest"].ToString(),
            ["size"] = size,
            ["generation"] = int.Parse(request.Query["generation"]!, CultureInfo.InvariantCulture),
            ["epoch"] = int.Parse(request.Query["epoch"]!, CultureInfo.InvariantCulture),
        };
    }

    private async Task<JsonObject?> AnnounceAsync(HttpContext context, string name)
    {
        var answer = await AskAsync(context, await BodyAsync(context.Request));
        var status = JsonNode.Parse(answer.Body)!.AsObject();
        submissions[name] = new JsonObject { ["status"] = status.DeepClone() };
        return status;
    }

    private JsonObject Close(string name, byte[] body)
    {
        var document = SignedDocument.Parse(JsonNode.Parse(body)!["manifest"]!.ToJsonString());
        var manifest = JsonNode.Parse(document.Payload.Span)!.AsObject();
        var submission = submissions[name];
        var status = submission["status"]!.AsObject();
        (status["state"], status["rowsStored"], status["rowsRejected"], status["nextPoll"]) = ("STORED", manifest["rows"]!.DeepClone(), 0, null);
        (submission["manifest"], submission["digest"]) = (manifest, document.Digest(DigestAlgorithm.Sm3).ToString());
        return status.DeepClone().AsObject();
    }

    private async Task<JsonObject> ReceiptAsync(string name)
    {
        var manifest = submissions[name]["manifest"]!;
        var receipt = new JsonObject
        {
            ["receiptId"] = "receipt-" + name,
            ["key"] = name,
            ["department"] = manifest["department"]!.DeepClone(),
            ["entry"] = manifest["entry"]!.DeepClone(),
            ["period"] = manifest["period"]!.DeepClone(),
            ["manifestDigest"] = submissions[name]["digest"]!.DeepClone(),
            ["reportDigest"] = manifest["reportDigest"]!.DeepClone(),
            ["rowsStored"] = manifest["rows"]!.DeepClone(),
            ["rowsRejected"] = 0,
            ["storedAt"] = "2026-11-22T00:00:00Z",
            ["target"] = SubmissionTarget.DepartmentPool.Value,
        };
        var signed = await SignedDocument.SignAsync(SubmissionReceipt.PayloadType, Encoding.UTF8.GetBytes(receipt.ToJsonString()), key);
        return new JsonObject { ["receipt"] = JsonNode.Parse(signed.ToJson()) };
    }

    private async Task PassOnAsync(HttpContext context, byte[] body)
    {
        var answer = await AskAsync(context, body);
        await WriteAsync(context.Response, answer.Status, answer.Headers["Content-Type"], answer.Body);
    }

    private Task<MockAnswer> AskAsync(HttpContext context, byte[] body) => center.AnswerAsync(new MockRequest
    {
        Method = context.Request.Method,
        Target = context.Request.Path + context.Request.QueryString,
        Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Body = body,
    });

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private static async Task WriteAsync(HttpResponse response, int status, string type, byte[] body)
    {
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, body.Length);
        await response.Body.WriteAsync(body);
    }
}
