using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Client;

/// <summary>证照核验结果 (the center's verdict on an electronic certificate). A failed verification is a result. Everything here is what was signed.</summary>
public class VerificationAnswer
{
    /// <summary>核验结论: the verdict in one word.</summary>
    public VerificationStatus Status { get; set; } = VerificationStatus.Indeterminate;

    /// <summary>证照状态: state of the certificate at its issuer.</summary>
    public ElectronicCertificateState State { get; set; } = ElectronicCertificateState.Unknown;

    /// <summary>检查项: one for each check.</summary>
    public IList<VerificationFragment> Fragments { get; set => field = value ?? []; } = [];

    /// <summary>核验时刻: when it was verified.</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>状态时效: how old the issuer's state was.</summary>
    public VerificationFreshness Freshness { get; set; } = new();

    /// <summary>核验回执: the signed receipt that proves it for years; what is accepted (采信) is this.</summary>
    public VerificationReceipt Receipt { get; set; } = null!;

    /// <summary>Whether the verdict is valid; an unknown verdict is not.</summary>
    public bool IsValid => Status == VerificationStatus.Valid;

    /// <summary>Verdict and state: <c>INVALID, certificate VALID</c>.</summary>
    public override string ToString() => $"{Status}, certificate {State}";
}
