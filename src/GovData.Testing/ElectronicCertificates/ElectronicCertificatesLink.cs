using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>电子证照 · Online verification with a signed receipt, and acceptance (采信) on that receipt.</summary>
internal sealed class ElectronicCertificatesLink(CenterServices center) : ChainLink
{
    private readonly SortedDictionary<string, CertificateRecord> _registry = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Department, DateTimeOffset At, JsonObject Json)> _acceptances = [];

    public override string Name => "electronicCertificates";

    public IEnumerable<(string Department, DateTimeOffset At)> Acceptances => _acceptances.Select(a => (a.Department, a.At));

    public override void Map(HandlerTable handlers)
    {
        handlers.OnAsync("verifyElectronicCertificate", VerifyAsync);
        handlers.OnAsync("acceptElectronicCertificate", AcceptAsync);
        handlers.On("getAcceptance", call => _acceptances.Find(a => a.Key == call.Key && a.Department == call.Department.Code) is { Json: { } json }
            ? AnswerMaker.Json(json.DeepClone())
            : throw MockProblems.Refuse("not-found", $"This department has no acceptance '{call.Key}'."));
    }

    public override JsonNode Snapshot() => new JsonObject
    {
        ["registry"] = MockJson.List(_registry.Values.Select(c => c.ToJson(center.Clock.Now))),
        ["acceptances"] = MockJson.List(_acceptances.Select(a => a.Json.DeepClone())),
    };

    public override void Reset()
    {
        _registry.Clear();
        _acceptances.Clear();
    }

    public void Register(CertificateRecord certificate) => _registry[certificate.Identifier] = certificate;

    public CertificateRecord Find(string identifier) => _registry.TryGetValue(identifier, out var record)
        ? record
        : throw MockProblems.Refuse("not-found", "The registry has no certificate of that identifier.");

    private async ValueTask<MockAnswer> VerifyAsync(Call call)
    {
        CallContexts.Hold(call);
        var identifier = call.Body.Need("identifier");
        _registry.TryGetValue(identifier, out var record);
        var judge = CertificateJudge.Judge(call.Body, record, call.Now);
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
        return AnswerMaker.Json(new JsonObject
        {
            ["verdict"] = new JsonObject
            {
                ["status"] = judge.Status,
                ["state"] = judge.State,
                ["fragments"] = judge.Fragments(),
                ["checkedAt"] = MockJson.Instant(call.Now),
                ["freshness"] = freshness,
            },
            ["receipt"] = receipt,
        });
    }

    private async ValueTask<MockAnswer> AcceptAsync(Call call)
    {
        var context = CallContexts.Hold(call);
        if (_acceptances.Exists(a => a.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names an acceptance.");
        var (receipt, bytes) = center.Documents.OpenOwn("verification-receipt", call.Body.GetProperty("receipt"), "receipt-invalid");
        Hold(receipt, call);
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

    private void Hold(JsonElement receipt, Call call)
    {
        if (receipt.Need("department") != call.Department.Code) throw MockProblems.Refuse("receipt-invalid", "The receipt was given to another department.");
        if (receipt.Need("status") != "VALID") throw MockProblems.Refuse("verdict-not-valid", $"The receipt's verdict is {receipt.Need("status")}; only VALID can be accepted on.");
        var age = call.Now - DateTimeOffset.Parse(receipt.Need("checkedAt"), CultureInfo.InvariantCulture);
        if (age > center.Limits.ReceiptAge)
            throw MockProblems.Refuse("receipt-too-old", $"The receipt is {(long)age.TotalSeconds} seconds old; {(long)center.Limits.ReceiptAge.TotalSeconds} are allowed. Verify again.");
    }
}
