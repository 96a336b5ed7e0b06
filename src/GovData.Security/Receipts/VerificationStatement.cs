using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Security;

/// <summary>核验回执内容 (what a verification receipt states, contract schema VerificationReceipt). No personal data: the subject is a digest.</summary>
public sealed class VerificationStatement
{
    /// <summary>The receipt's number.</summary>
    [JsonRequired]
    public string ReceiptId { get; set; } = "";

    /// <summary>What was verified.</summary>
    [JsonRequired]
    public VerificationSubject Subject { get; set; } = new();

    /// <summary>The social credit code of the department that asked.</summary>
    [JsonRequired]
    public string Department { get; set; } = "";

    /// <summary>The verdict.</summary>
    [JsonRequired]
    public VerificationStatus Status { get; set; } = VerificationStatus.Indeterminate;

    /// <summary>The certificate's state at its issuer.</summary>
    [JsonRequired]
    public ElectronicCertificateState State { get; set; } = ElectronicCertificateState.Unknown;

    /// <summary>The checks, one by one.</summary>
    [JsonRequired]
    public IList<VerificationFragment> Fragments { get; set; } = [];

    /// <summary>The policy and its version, such as <c>center-online/1</c>.</summary>
    [JsonRequired]
    public string Policy { get; set; } = "";

    /// <summary>Whose clock: <c>CENTER</c>, or <c>LOCAL</c> for the verifier's own.</summary>
    [JsonRequired]
    public string Clock { get; set; } = "";

    /// <summary>When it was verified, by that clock.</summary>
    [JsonRequired, JsonConverter(typeof(InstantJsonConverter))]
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>How old the issuer's state was.</summary>
    [JsonRequired]
    public VerificationFreshness Freshness { get; set; } = new();

    /// <summary>What the verification of a file rests on; null where a registry was asked instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VerificationBasis? Basis { get; set; }
}
