using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>采信撤销 (which acceptance the department withdraws, and why): signed by the department.</summary>
public class AcceptanceWithdrawal
{
    /// <summary>The payload type of a signed withdrawal.</summary>
    public const string PayloadType = "application/vnd.govdata.acceptance-withdrawal+json";

    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>采信键: key of the acceptance.</summary>
    public string Key { get; set; } = "";

    /// <summary>采信部门: social credit code of the department that accepted; empty is filled with the calling department.</summary>
    public string Department { get; set; } = "";

    /// <summary>撤销理由: why, 1 to 1,000 characters that name no person.</summary>
    public string Reason { get; set; } = "";

    /// <summary>撤销时刻: when it was decided.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset WithdrawnAt { get; set; }

    /// <summary>Just the key: a reason is free text.</summary>
    public override string ToString() => Key;

    internal static AcceptanceWithdrawal? Read(SignedDocument document)
    {
        if (document.PayloadType != PayloadType) return null;
        try
        {
            return JsonSerializer.Deserialize(document.Payload.Span, ElectronicCertificatesJson.Wire.AcceptanceWithdrawal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal AcceptanceWithdrawal Of(DepartmentIdentity department)
    {
        if (!string.IsNullOrEmpty(Department)) return this;
        var complete = (AcceptanceWithdrawal)MemberwiseClone();
        complete.Department = department.Code;
        return complete;
    }
}
