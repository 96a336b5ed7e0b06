using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>An electronic certificate as the registry of its issuer holds it.</summary>
internal sealed class CertificateRecord(MockCertificate seed, DateTimeOffset registeredAt)
{
    private const int TypeAt = 5;
    private const int IssuerAt = 6;
    private const int SerialAt = 7;

    private readonly string? _validFrom = seed.ValidFrom?.ToString();
    private readonly string? _validTo = seed.ValidTo?.ToString();
    private readonly string? _number = seed.Number;
    private readonly string _name = seed.Name;
    private readonly string _issuerName = seed.IssuerName;
    private readonly string[] _parts = seed.Identifier.Split('.');
    private readonly HashSet<string> _files = seed.FileDigest is { } digest ? [digest] : [];

    public string Identifier { get; } = seed.Identifier;

    public string Type => Part(TypeAt);

    public string Number => _number ?? Part(SerialAt);

    public IReadOnlyList<HolderRecord> Holders { get; } =
    [
        new(seed.HolderName, seed.HolderCode, seed.HolderCodeType.Value),
        .. seed.FurtherHolders.Select(h => new HolderRecord(h.Name, h.Code, h.CodeType.Value)),
    ];

    public IReadOnlyDictionary<string, string> Face { get; } = new SortedDictionary<string, string>(seed.Face, StringComparer.Ordinal);

    public string? QrCode { get; } = seed.QrCode;

    /// <summary>When the issuer's state was read; null = it is read at every check.</summary>
    public DateTimeOffset? ReadAt { get; } = seed.StateReadAt;

    /// <summary>The state as the issuer has set it, whatever the dates say.</summary>
    public string State { get; set; } = seed.State;

    /// <summary>The state the feed of changes has told last.</summary>
    public string Told { get; set; } = "";

    public bool HasFiles => _files.Count > 0;

    public bool HasFile(string digest) => _files.Contains(digest);

    public void AddFile(string digest) => _files.Add(digest);

    public string StateAt(DateTimeOffset now)
    {
        var today = Civil.Day(now);
        if (State != "VALID") return State;
        if (_validFrom is not null && Civil.Before(today, _validFrom)) return "NOT_YET_ACTIVE";
        return _validTo is not null && Civil.Before(_validTo, today) ? "EXPIRED" : "VALID";
    }

    /// <summary>When a state that follows from the dates began; null where it does not.</summary>
    public DateTimeOffset? Began(string state) =>
        State != "VALID" ? null
        : state == "EXPIRED" && _validTo is not null ? Civil.Begin(_validTo).AddDays(1)
        : state == "VALID" && _validFrom is not null ? Civil.Begin(_validFrom)
        : null;

    /// <summary>As the console lists it.</summary>
    public JsonObject ToJson(DateTimeOffset now) => new() { ["identifier"] = Identifier, ["state"] = StateAt(now), ["validFrom"] = _validFrom, ["validTo"] = _validTo };

    /// <summary>As the contract answers it.</summary>
    public JsonObject ToAnswer(DateTimeOffset now)
    {
        var answer = new JsonObject
        {
            ["identifier"] = Identifier,
            ["name"] = _name,
            ["certificateType"] = Type,
            ["number"] = Number,
            ["issuerName"] = _issuerName,
            ["issuerCode"] = Part(IssuerAt),
            ["issuedOn"] = _validFrom ?? Civil.Day(registeredAt),
            ["validFrom"] = _validFrom,
            ["validTo"] = _validTo,
            ["state"] = StateAt(now),
            ["holders"] = MockJson.List(Holders.Select(h => h.ToJson())),
        };
        if (Face.Count > 0) answer["face"] = FaceJson();
        return answer;
    }

    private JsonObject FaceJson()
    {
        var json = new JsonObject();
        foreach (var field in Face) json[field.Key] = field.Value;
        return json;
    }

    private string Part(int at) => _parts.ElementAtOrDefault(at) ?? "";
}
