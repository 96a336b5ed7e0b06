using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>采信 · Records what a department relies on, on the strength of a receipt.</summary>
internal sealed class AcceptanceDesk(CenterServices center, ReceiptRules receipts)
{
    private readonly List<(string Key, string Department, DateTimeOffset At, JsonObject Json)> _acceptances = [];

    public IEnumerable<(string Department, DateTimeOffset At)> All => _acceptances.Select(a => (a.Department, a.At));

    public async ValueTask<MockAnswer> AcceptAsync(Call call)
    {
        var context = CallContexts.Hold(call);
        if (_acceptances.Exists(a => a.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names an acceptance.");
        var (receipt, bytes) = receipts.Open(call);
        var document = await center.Documents.SignAsync("acceptance", new JsonObject
        {
            ["key"] = call.Key,
            ["department"] = call.Department.Code,
            ["receiptId"] = receipt.Need("receiptId"),
            ["receiptDigest"] = center.Documents.Digest(bytes),
            ["useCause"] = call.Body.Need("useCause"),
            ["matter"] = context.Need("matter"),
            ["matterCode"] = call.Body.Text("matterCode"),
            ["caseNumber"] = call.Body.Text("caseNumber"),
            ["operator"] = context.Need("operator"),
            ["acceptedAt"] = MockJson.Instant(call.Now),
            ["checkpoint"] = center.Checkpoints.Citation(call.Department.Code),
        }, call.Cancellation).ConfigureAwait(false);
        var acceptance = new JsonObject { ["key"] = call.Key, ["acceptedAt"] = MockJson.Instant(call.Now), ["state"] = "ACCEPTED", ["document"] = document };
        _acceptances.Add((call.Key, call.Department.Code, call.Now, acceptance));
        return AnswerMaker.Json(acceptance.DeepClone());
    }

    public MockAnswer Get(Call call) => _acceptances.Find(a => a.Key == call.Key && a.Department == call.Department.Code) is { Json: { } json }
        ? AnswerMaker.Json(json.DeepClone())
        : throw MockProblems.Refuse("not-found", $"This department has no acceptance '{call.Key}'.");

    public JsonArray Snapshot() => MockJson.List(_acceptances.Select(a => a.Json.DeepClone()));

    public void Clear() => _acceptances.Clear();
}
