using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>监督 · Takes the departments' evidence checkpoints, one after the other.</summary>
internal sealed class CheckpointsLink(CenterServices center) : ChainLink
{
    public override string Name => "checkpoints";

    public override void Map(HandlerTable handlers)
    {
        handlers.On("anchorEvidenceCheckpoint", Take);
        handlers.On("getEvidenceCheckpoint", Find);
    }

    public override JsonNode Snapshot() => MockJson.List(center.Checkpoints.All.Select(record => record.DeepClone()));

    public override void Reset() => center.Checkpoints.Clear();

    private MockAnswer Take(Call call)
    {
        var (checkpoint, bytes) = center.Documents.Open("checkpoint", call.Body.GetProperty("checkpoint"), call.Department);
        var number = checkpoint.GetProperty("number").GetInt64();
        var key = FormattableString.Invariant($"{call.Department.Code}.checkpoint.{number}");
        if (checkpoint.Need("department") != call.Department.Code || key != call.Key)
            throw MockProblems.Refuse("checkpoint-out-of-order", $"The checkpoint is {number} of {checkpoint.Need("department")}; the request's key is '{call.Key}', not '{key}'.");
        Follow(checkpoint, number, center.Checkpoints.Last(call.Department.Code));
        var record = new JsonObject
        {
            ["key"] = key,
            ["number"] = number,
            ["digest"] = ContentDigest.Of(DigestAlgorithm.Sm3, bytes).ToString(),
            ["anchoredAt"] = MockJson.Instant(call.Now),
        };
        center.Checkpoints.Add(call.Department.Code, record);
        return AnswerMaker.Json(record.DeepClone());
    }

    private MockAnswer Find(Call call) => center.Checkpoints.Find(call.Department.Code, call.Path["key"]) is { } record
        ? AnswerMaker.Json(record.DeepClone())
        : throw MockProblems.Refuse("not-found", $"This department has no checkpoint '{call.Path["key"]}'.");

    private static void Follow(JsonElement checkpoint, long number, JsonObject? last)
    {
        var due = (last?["number"]!.GetValue<long>() ?? 0) + 1;
        if (number != due) throw MockProblems.Refuse("checkpoint-out-of-order", $"Checkpoint {due} is due, not {number}.");
        var previous = last?["digest"]!.GetValue<string>();
        if (checkpoint.Text("previous") != previous)
            throw MockProblems.Refuse("checkpoint-out-of-order", $"Checkpoint {number} names {checkpoint.Text("previous") ?? "none"} as the one before; the center holds {previous ?? "none"}.");
        if (checkpoint.TryGetProperty("break", out var declared) && declared.GetProperty("kept").GetInt64() >= number - 1)
            throw MockProblems.Refuse("checkpoint-out-of-order", $"Checkpoint {number} declares a break behind {declared.GetProperty("kept").GetInt64()}, where none is lost.");
    }
}
