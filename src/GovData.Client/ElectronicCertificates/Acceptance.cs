using System;
using System.Text.Json.Serialization;
using GovData.Security;

namespace GovData.Client;

/// <summary>采信记录 (a certificate accepted as basis for performing a duty). Source: Order 328. Everything but the state and the withdrawal is what was signed.</summary>
public class Acceptance
{
    /// <summary>The payload type of a signed acceptance.</summary>
    public const string PayloadType = "application/vnd.govdata.acceptance+json";

    /// <summary>采信键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>采信部门: social credit code of the department that accepts.</summary>
    public string Department { get; set; } = "";

    /// <summary>核验回执编号: the verification receipt it rests on.</summary>
    public string ReceiptId { get; set; } = "";

    /// <summary>Digest of the verification receipt's payload bytes.</summary>
    public ContentDigest? ReceiptDigest { get; set; }

    /// <summary>用证事由: the cause of use.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>办理事项: the matter of the call context.</summary>
    public string Matter { get; set; } = "";

    /// <summary>事项编码: code of the matter.</summary>
    public string? MatterCode { get; set; }

    /// <summary>办件编号: number of the case.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>操作人: the operator of the call context.</summary>
    public string Operator { get; set; } = "";

    /// <summary>采信时刻: when.</summary>
    public DateTimeOffset AcceptedAt { get; set; }

    /// <summary>检查点引用: the department's last evidence checkpoint that the center held when it signed this; null while there was none.</summary>
    public CheckpointCitation? Checkpoint { get; set; }

    /// <summary>Where it stood when it was fetched.</summary>
    [JsonIgnore]
    public AcceptanceState State { get; set; } = AcceptanceState.Accepted;

    /// <summary>The acceptance as it was signed: keep this as evidence.</summary>
    [JsonIgnore]
    public SignedDocument Document { get; set; } = null!;

    /// <summary>采信撤销: the department's signed withdrawal as the center holds it; null while there is none.</summary>
    [JsonIgnore]
    public SignedDocument? Withdrawal { get; set; }

    /// <summary>Key and state; never who or what for.</summary>
    public override string ToString() => $"{Key} {State}";
}
