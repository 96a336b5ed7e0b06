using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>授权 · A holder's consent that a department asked for.</summary>
internal sealed class ConsentRecord(string key, string department, JsonElement request, DateTimeOffset requestedAt, DateTimeOffset answerBy)
{
    private readonly IReadOnlyList<string> _types = request.Texts("certificateTypes");
    private readonly string _holder = request.Need("holderCode");
    private readonly string _holderType = request.Need("holderCodeType");
    private string _answer = "REQUESTED";
    private DateTimeOffset? _until;

    public string Key { get; } = key;

    public string Department { get; } = department;

    public string StateAt(DateTimeOffset now) => _answer switch
    {
        "REQUESTED" when now >= answerBy => "EXPIRED",
        "GIVEN" when now >= _until => "EXPIRED",
        _ => _answer,
    };

    public void Answer(string answer, DateTimeOffset? until) => (_answer, _until) = (answer, until);

    public bool Covers(CertificateRecord certificate) => _types.Contains(certificate.Type) && certificate.Holders.Any(h => h.Has(_holder, _holderType));

    public JsonObject ToJson(DateTimeOffset now, TimeSpan poll) => new()
    {
        ["key"] = Key,
        ["state"] = StateAt(now),
        ["requestedAt"] = MockJson.Instant(requestedAt),
        ["expiresAt"] = _until is { } until ? MockJson.Instant(until) : null,
        ["nextPoll"] = StateAt(now) == "REQUESTED" ? (int)Math.Ceiling(poll.TotalSeconds) : null,
    };
}
