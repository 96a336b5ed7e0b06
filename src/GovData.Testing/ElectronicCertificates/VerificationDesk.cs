using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>核验 · Gives verdicts, each with its signed receipt.</summary>
internal sealed class VerificationDesk(CenterServices center, CertificateRegistry registry)
{
    private readonly List<VerificationBatchRecord> _batches = [];

    public async ValueTask<MockAnswer> VerifyAsync(Call call)
    {
        CallContexts.Hold(call);
        return AnswerMaker.Json(await JudgeAsync(call.Body, call).ConfigureAwait(false));
    }

    public MockAnswer Begin(Call call)
    {
        CallContexts.Hold(call);
        if (_batches.Exists(b => b.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names a batch.");
        var batch = new VerificationBatchRecord(call.Key, call.Department.Code, call.Body.Texts("identifiers"), call.Now + center.Policy.CheckingTime);
        _batches.Add(batch);
        return AnswerMaker.Json(batch.ToJson(call.Now), status: 202);
    }

    public async ValueTask<MockAnswer> FollowAsync(Call call)
    {
        var batch = _batches.Find(b => b.Key == call.Key && b.Department == call.Department.Code)
            ?? throw MockProblems.Refuse("not-found", $"This department has no batch '{call.Key}'.");
        if (batch.IsDue(call.Now))
        {
            var verdicts = new JsonArray();
            foreach (var identifier in batch.Identifiers) verdicts.Add((JsonNode)await JudgeAsync(Of(identifier), call).ConfigureAwait(false));
            batch.Verdicts = verdicts;
        }
        return AnswerMaker.Json(batch.ToJson(call.Now));
    }

    public void Clear() => _batches.Clear();

    private static JsonElement Of(string identifier) => MockJson.Element(MockJson.Bytes(new JsonObject { ["identifier"] = identifier }));

    private async Task<JsonObject> JudgeAsync(JsonElement request, Call call)
    {
        var identifier = request.Need("identifier");
        var judge = CertificateJudge.Judge(request, registry[identifier], call.Now);
        var freshness = new JsonObject { ["asOf"] = MockJson.Instant(judge.AsOf), ["ageSeconds"] = (long)(call.Now - judge.AsOf).TotalSeconds };
        var receipt = await center.Documents.SignAsync("verification-receipt", new JsonObject
        {
            ["receiptId"] = center.Chance.Id("receipt"),
            ["subject"] = new JsonObject { ["kind"] = "CERTIFICATE_IDENTIFIER", ["digest"] = center.Documents.Digest(Encoding.UTF8.GetBytes(identifier)) },
            ["department"] = call.Department.Code,
            ["status"] = judge.Status,
            ["state"] = judge.State,
            ["fragments"] = judge.Fragments(),
            ["policy"] = "center-online/1",
            ["clock"] = "CENTER",
            ["checkedAt"] = MockJson.Instant(call.Now),
            ["freshness"] = freshness.DeepClone(),
        }, call.Cancellation).ConfigureAwait(false);
        var verdict = new JsonObject
        {
            ["status"] = judge.Status,
            ["state"] = judge.State,
            ["fragments"] = judge.Fragments(),
            ["checkedAt"] = MockJson.Instant(call.Now),
            ["freshness"] = freshness,
        };
        return new JsonObject { ["verdict"] = verdict, ["receipt"] = receipt };
    }
}
