using System;
using System.Collections.Generic;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>签名核验结果 (one signature of a file: who, with which seal, when, over what, and every check of it).</summary>
public sealed class SignatureReport
{
    internal SignatureReport(SignatureExamination examined)
    {
        (Name, Status, Shape, Signer, SealName) = (examined.Name, examined.Checks.Status, examined.Shape, examined.Signer?.SubjectName, examined.SealName);
        (SignedAt, IsTimeProven, Fragments) = (examined.Time?.Instant, examined.Time?.IsProven == true, examined.Checks.Fragments);
        SignerCertificate = examined.Signer?.Digest;
    }

    /// <summary>Where it is: the path of its description in an OFD, the field's name in a PDF.</summary>
    public string Name { get; }

    /// <summary>The verdict on this signature alone.</summary>
    public VerificationStatus Status { get; }

    /// <summary>Its shape, such as <c>SES v4</c> or <c>GB/T 35275</c>; empty when it is of none.</summary>
    public string Shape { get; }

    /// <summary>签章者: the subject of the signer's certificate, for people; it may name a person, so it enters no receipt. Null when there is no certificate.</summary>
    public string? Signer { get; }

    /// <summary>SM3 of the signer's certificate; null when there is none.</summary>
    public ContentDigest? SignerCertificate { get; }

    /// <summary>印章名称; null when there is no seal.</summary>
    public string? SealName { get; }

    /// <summary>When it was made, as the timestamp or else the signer says; null when neither does.</summary>
    public DateTimeOffset? SignedAt { get; }

    /// <summary>Whether a valid timestamp proves the time.</summary>
    public bool IsTimeProven { get; }

    /// <summary>The checks, in their order.</summary>
    public IReadOnlyList<VerificationFragment> Fragments { get; }

    /// <summary>Name, shape and status.</summary>
    public override string ToString() => $"{Name} {Shape} {Status}";
}
