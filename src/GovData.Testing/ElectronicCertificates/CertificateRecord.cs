using System.Text.Json.Nodes;

namespace GovData.Testing;

/// <summary>An electronic certificate as the registry of its issuer holds it.</summary>
internal sealed class CertificateRecord(string identifier)
{
    public string Identifier { get; } = identifier;

    public string HolderName { get; set; } = "";

    public string HolderCode { get; set; } = "";

    public string State { get; set; } = "VALID";

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public string? FileDigest { get; set; }

    /// <summary>When the issuer's state was read; null = it is read at every check.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    public string StateAt(DateTimeOffset now)
    {
        var today = Civil.Day(now);
        if (State != "VALID") return State;
        if (ValidFrom is not null && Civil.Before(today, ValidFrom)) return "NOT_YET_ACTIVE";
        return ValidTo is not null && Civil.Before(ValidTo, today) ? "EXPIRED" : "VALID";
    }

    public JsonObject ToJson(DateTimeOffset now) => new() { ["identifier"] = Identifier, ["state"] = StateAt(now), ["validFrom"] = ValidFrom, ["validTo"] = ValidTo };
}
