using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>授权 · Asks holders for their consent, and says whether a department may read a certificate.</summary>
internal sealed class ConsentDesk(CenterServices center)
{
    private readonly List<ConsentRecord> _consents = [];

    public MockAnswer Request(Call call)
    {
        CallContexts.Hold(call);
        if (_consents.Exists(c => c.Key == call.Key)) throw MockProblems.Refuse("key-conflict", $"The key '{call.Key}' already names a consent.");
        var consent = new ConsentRecord(call.Key, call.Department.Code, call.Body, call.Now, call.Now + center.Policy.ConsentAnswer);
        _consents.Add(consent);
        return AnswerMaker.Json(Render(consent));
    }

    public MockAnswer Get(Call call) => AnswerMaker.Json(Render(
        Find(call.Key, call.Department) ?? throw MockProblems.Refuse("not-found", $"This department has asked for no consent under '{call.Key}'.")));

    public void Answer(string key, string answer, DateTimeOffset now)
    {
        var consent = _consents.Find(c => c.Key == key) ?? throw MockProblems.Refuse("not-found", $"No consent was asked for under '{key}'.");
        if (consent.StateAt(now) is not "REQUESTED" and var state) throw MockProblems.Refuse("state-conflict", $"The consent '{key}' is {state}.");
        consent.Answer(answer, answer == "GIVEN" ? now + center.Policy.ConsentLifetime : null);
    }

    public bool Needed(string type) => center.Policy.ConsentTypes.Contains(type);

    public bool IsGiven(Call call, CertificateRecord certificate) => Given(call)?.Covers(certificate) == true;

    /// <summary>Holds a request for certificates of a type against the consent it names. Whether there is such a certificate is not told before.</summary>
    public void Hold(Call call, string type)
    {
        if (!Needed(type) || Given(call) is not null) return;
        throw MockProblems.Refuse("consent-required", "Certificates of this type are read with the holder's consent: ask for it, and name the key of one that is given and not over.");
    }

    /// <summary>Holds a request for one certificate against the consent it names.</summary>
    public void Hold(Call call, CertificateRecord certificate)
    {
        Hold(call, certificate.Type);
        if (Needed(certificate.Type) && !IsGiven(call, certificate))
            throw MockProblems.Refuse("consent-required", "The consent that was given is another holder's, or is for certificates of other types.");
    }

    public JsonArray Snapshot() => MockJson.List(_consents.Select(c =>
    {
        var json = Render(c);
        json["department"] = c.Department;
        return json;
    }));

    public void Clear() => _consents.Clear();

    private ConsentRecord? Given(Call call) =>
        call.Body.Text("consentKey") is { } key && Find(key, call.Department) is { } consent && consent.StateAt(call.Now) == "GIVEN" ? consent : null;

    private ConsentRecord? Find(string key, MockDepartment department) => _consents.Find(c => c.Key == key && c.Department == department.Code);

    private JsonObject Render(ConsentRecord consent) => consent.ToJson(center.Clock.Now, center.Policy.ConsentPoll);
}
