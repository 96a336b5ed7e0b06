using System.Text.Json;
using System.Text.Json.Nodes;
using GovData.Standards;

namespace GovData.Testing;

/// <summary>Judges a certificate check by check: identifier, registry, holder, file digest, face, state. A failed check is a verdict, never a problem.</summary>
internal sealed class CertificateJudge
{
    private readonly List<(string Check, string Result, string Code)> _fragments = [];

    private CertificateJudge()
    {
    }

    public string State { get; private set; } = "UNKNOWN";

    public string Status => _fragments.Exists(f => f.Result == "FAIL") ? "INVALID" : _fragments.Exists(f => f.Result == "UNKNOWN") ? "INDETERMINATE" : "VALID";

    public DateTimeOffset AsOf { get; private set; }

    public JsonArray Fragments() => MockJson.List(_fragments.Select(f => new JsonObject { ["check"] = f.Check, ["result"] = f.Result, ["code"] = f.Code }));

    public static CertificateJudge Judge(JsonElement request, CertificateRecord? record, DateTimeOffset now)
    {
        var judge = new CertificateJudge { AsOf = record?.ReadAt ?? now };
        judge.Identifier(request.Need("identifier"));
        if (record is null)
        {
            judge.Add("registry", "UNKNOWN", "registry.not-found");
            return judge;
        }
        judge.Add("registry", "PASS", "registry.found");
        judge.Holder(request, record);
        judge.File(request, record);
        judge.Face(request, record);
        judge.State = record.StateAt(now);
        judge.Add("state", judge.State == "VALID" ? "PASS" : "FAIL", "state." + judge.State.ToLowerInvariant().Replace('_', '-'));
        return judge;
    }

    /// <summary>A wrong check character alone condemns no certificate: published ones carry them.</summary>
    private void Identifier(string text)
    {
        if (!ElectronicCertificateIdentifier.TryParse(text, out var identifier, out var refusal)) Add("identifier", "FAIL", refusal.Code);
        else if (identifier.Doubt is { } doubt) Add("identifier", "WARN", doubt.Code);
        else Add("identifier", "PASS", "identifier.correct");
    }

    private void Holder(JsonElement request, CertificateRecord record)
    {
        var (name, code) = (request.Text("holderName"), request.Text("holderCode"));
        if (name is null && code is null) Add("holder", "SKIP", "holder.not-given");
        else if (record.Holders.Any(h => h.Fits(name, code))) Add("holder", "PASS", "holder.matches");
        else Add("holder", "FAIL", "holder.differs");
    }

    private void File(JsonElement request, CertificateRecord record)
    {
        if (request.Text("digest") is not { } digest) Add("digest", "SKIP", "digest.not-given");
        else if (!record.HasFiles) Add("digest", "UNKNOWN", "digest.not-registered");
        else Add("digest", record.HasFile(digest) ? "PASS" : "FAIL", record.HasFile(digest) ? "digest.matches" : "digest.differs");
    }

    private void Face(JsonElement request, CertificateRecord record)
    {
        if (request.Member("face") is not { } face) return;
        var shown = face.EnumerateObject().Select(f => (f.Name, Value: f.Value.GetString())).ToList();
        if (shown.Exists(f => record.Face.TryGetValue(f.Name, out var value) && value != f.Value)) Add("face", "FAIL", "face.differs");
        else if (shown.Exists(f => !record.Face.ContainsKey(f.Name))) Add("face", "UNKNOWN", "face.not-registered");
        else Add("face", "PASS", "face.matches");
    }

    private void Add(string check, string result, string code) => _fragments.Add((check, result, code));
}
