using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>What a receipt states of a verdict. No name, no value and no path of the document: only digests, codes and times.</summary>
internal static class ReceiptStatement
{
    public const string LocalClock = "LOCAL";

    public static VerificationStatement Of(CertificateVerdict verdict, string department, string receiptId)
    {
        return new()
        {
            ReceiptId = receiptId,
            Subject = new() { Kind = VerificationSubjectKind.Document, Digest = verdict.Digest },
            Department = department,
            Status = verdict.Status,
            State = ElectronicCertificateState.Unknown,
            Fragments = [.. FragmentsOf(verdict)],
            Policy = verdict.Policy,
            Clock = LocalClock,
            CheckedAt = verdict.CheckedAt,
            Freshness = FreshnessOf(verdict.AsOf, OldestOf(verdict)),
            Basis = BasisOf(verdict),
        };
    }

    /// <summary>When the oldest list that counted was made; the time asked about where none did.</summary>
    public static DateTimeOffset OldestOf(CertificateVerdict verdict) => verdict.Revocation.Count == 0 ? verdict.AsOf : verdict.Revocation[0].ThisUpdate;

    public static VerificationFreshness FreshnessOf(DateTimeOffset asOf, DateTimeOffset oldest) => new() { AsOf = oldest, AgeSeconds = (long)Math.Max(0, (asOf - oldest).TotalSeconds) };

    public static VerificationBasis BasisOf(CertificateVerdict verdict) => new()
    {
        AsOf = verdict.AsOf,
        TrustName = verdict.TrustName,
        TrustVersion = verdict.TrustVersion,
        TrustDigest = verdict.TrustDigest,
        Revocation = [.. verdict.Revocation.Select(list => list.Digest)],
    };

    /// <summary>The checks without their evidence; those of a signature behind its number, from 1.</summary>
    public static IEnumerable<VerificationFragment> FragmentsOf(CertificateVerdict verdict)
    {
        foreach (var one in verdict.Fragments) yield return Bare(one, one.Check);
        for (var i = 0; i < verdict.Signatures.Count; i++)
            foreach (var one in verdict.Signatures[i].Fragments) yield return Bare(one, $"signature-{i + 1}/{one.Check}");
    }

    private static VerificationFragment Bare(VerificationFragment one, string check) => new() { Check = check, Result = one.Result, Code = one.Code };
}
