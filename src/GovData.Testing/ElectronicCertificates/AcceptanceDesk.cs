using System.Text.Json.Nodes;
using GovData.Security;

namespace GovData.Testing;

/// <summary>采信 · Records what a department relies on, on the strength of a receipt.</summary>
internal sealed class AcceptanceDesk(CenterServices center, ReceiptRules receipts)
{
    private readonly List<AcceptanceRecord> _acceptances = [];

    public IEnumerable<(string Department, DateTimeOffset At)> All => _acceptances.Select(a => (a.Department, a.At));

    public async ValueTask<MockAnswer> AcceptAsync(Call call)
    {
        var context = CallContexts.Hold(call);
        var content = ContentDigest.Of(DigestAlgorithm.Sha256, call.Request.Body).ToString();
        if (_acceptances.Find(a => a.Key == call.Key) is { } first)
        {
            if (first.Department != call.Department.Code || first.Content != content) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names an acceptance.");
            call.IsRepeat = true;
            return AnswerMaker.Json(first.ToJson());
        }
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
        var acceptance = new AcceptanceRecord(call.Key, call.Department.Code, content, call.Now, document);
        _acceptances.Add(acceptance);
        return AnswerMaker.Json(acceptance.ToJson());
    }

    public MockAnswer Get(Call call) => AnswerMaker.Json(Find(call).ToJson());

    /// <summary>撤销采信 · The acceptance stays, with the withdrawal beside it.</summary>
    public MockAnswer Withdraw(Call call)
    {
        var acceptance = Find(call);
        var envelope = call.Body.GetProperty("withdrawal");
        var (withdrawal, _) = center.Documents.Open("acceptance-withdrawal", envelope, call.Department);
        if (withdrawal.Need("key") != acceptance.Key || withdrawal.Need("department") != acceptance.Department)
            throw MockProblems.Refuse("key-conflict", $"The document withdraws {withdrawal.Need("key")} of {withdrawal.Need("department")}, not {acceptance.Key}.");
        acceptance.Withdrawal = JsonObject.Create(envelope);
        return AnswerMaker.Json(acceptance.ToJson());
    }

    public JsonArray Snapshot() => MockJson.List(_acceptances.Select(a => a.ToJson()));

    public void Clear() => _acceptances.Clear();

    private AcceptanceRecord Find(Call call) => _acceptances.Find(a => a.Key == call.Key && a.Department == call.Department.Code)
        ?? throw MockProblems.Refuse("not-found", $"This department has no acceptance '{call.Key}'.");
}
