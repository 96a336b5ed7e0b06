using System;
using System.Collections.Generic;
using Org.BouncyCastle.Asn1.X509;

namespace GovData.Certificates;

/// <summary>
/// Judges the certificate behind a signature as of a time (GM/T 0031-2014, 6.2.3 c and d): chain, validity, revocation, key usage; each is noted under the role.
/// </summary>
internal sealed class ChainJudge(TrustBundle trust, RevocationStore revocation, DateTimeOffset asOf)
{
    private const int SigningUsage = KeyUsage.DigitalSignature | KeyUsage.NonRepudiation;
    private const int LongestName = 160;

    private readonly HashSet<RevocationList> _used = [];

    /// <summary>The lists that were used, for freshness and receipts.</summary>
    public IReadOnlyCollection<RevocationList> Used => _used;

    /// <summary>Reads a certificate; null when the bytes are none in strict DER.</summary>
    public Certificate? Read(byte[] der) => trust.CertificateOf(der);

    /// <summary>Judges a certificate.</summary>
    /// <param name="leaf">The certificate.</param>
    /// <param name="others">Certificates that came with it.</param>
    /// <param name="time">When it signed.</param>
    /// <param name="role">signer, maker or tsa.</param>
    /// <param name="checks">What is found.</param>
    /// <param name="extendedUsage">An extended key usage it must have.</param>
    /// <returns>The chain; null where there is none.</returns>
    public CertificatePath? Judge(Certificate leaf, IReadOnlyList<Certificate> others, SigningTime time, string role, CheckList checks, string? extendedUsage = null)
    {
        var mayUse = leaf.MayUse(SigningUsage) && (extendedUsage is null || Contains(leaf.ExtendedUsages, extendedUsage));
        checks.Add(mayUse ? TrustCodes.MaySign : TrustCodes.MayNotSign, mayUse ? null : Name(leaf), role);
        if (trust.PathOf(leaf, others) is not { } path)
        {
            checks.Add(TrustCodes.Untrusted, Name(leaf) + ", " + Authority(leaf.IssuerName), role);
            checks.Add(ValidityOf(leaf, time) ?? TrustCodes.InForce, Name(leaf), role);
            return null;
        }
        var constraint = ConstraintFault(path.Certificates);
        checks.Add(constraint is null ? TrustCodes.Trusted : TrustCodes.Constraint, Name(constraint ?? path.Certificates[path.Certificates.Count - 1]), role);
        JudgeValidity(path.Certificates, time, role, checks);
        JudgeRevocation(path.Certificates, time, role, checks);
        return path;
    }

    /// <summary>How evidence names a certificate: by the beginning of its SM3, since its subject may be a person.</summary>
    private static string Name(Certificate certificate) => certificate.Digest.ToString().Substring(0, 20);

    /// <summary>An authority is named as it names itself, so that whoever reads it knows which certificate or list to get.</summary>
    private static string Authority(string name) => "issued by " + (name.Length <= LongestName ? name : name.Substring(0, LongestName) + "…");

    private static bool Contains(IReadOnlyList<string> all, string one)
    {
        foreach (var each in all)
            if (each == one) return true;
        return false;
    }

    private static Certificate? ConstraintFault(IReadOnlyList<Certificate> path)
    {
        for (var i = 0; i < path.Count; i++)
        {
            var one = path[i];
            if (one.HasUnknownCritical) return one;
            if (i > 0 && (!one.IsAuthority || !one.MayUse(KeyUsage.KeyCertSign) || one.PathLength < i - 1)) return one;
        }
        return null;
    }

    private static VerificationCode? ValidityOf(Certificate one, SigningTime time) =>
        time.Instant < one.NotBefore ? TrustCodes.NotYet : time.Instant > one.NotAfter ? TrustCodes.Expired : null;

    private void JudgeValidity(IReadOnlyList<Certificate> path, SigningTime time, string role, CheckList checks)
    {
        Certificate? since = null;
        for (var i = 0; i < Math.Max(1, path.Count - 1); i++)
        {
            if (ValidityOf(path[i], time) is { } fault)
            {
                checks.Add(fault, Name(path[i]), role);
                return;
            }
            if (asOf > path[i].NotAfter) since ??= path[i];
        }
        checks.Add(since is null ? TrustCodes.InForce : TrustCodes.ExpiredSince, since is null ? null : Name(since), role);
    }

    private void JudgeRevocation(IReadOnlyList<Certificate> path, SigningTime time, string role, CheckList checks)
    {
        if (path.Count == 1)
        {
            checks.Add(TrustCodes.Anchor, null, role);
            return;
        }
        VerificationCode? worst = null;
        Certificate? of = null;
        for (var i = 0; i < path.Count - 1; i++)
        {
            var found = RevocationOf(path[i], path[i + 1], time);
            if (worst is null || Weight(found) > Weight(worst)) (worst, of) = (found, path[i]);
        }
        checks.Add(worst!, worst == TrustCodes.NotRevoked ? null : Name(of!) + ", " + Authority(of!.IssuerName), role);
    }

    private VerificationCode RevocationOf(Certificate one, Certificate authority, SigningTime time)
    {
        if (revocation.Of(authority, asOf) is not { } list) return TrustCodes.Missing;
        _used.Add(list);
        if (list.RevokedAt(one) is { } at && at <= asOf)
            return at <= time.Instant ? TrustCodes.Revoked : time.IsProven ? TrustCodes.RevokedSince : TrustCodes.RevokedUnproven;
        var isFresh = list.NextUpdate is { } next ? next >= asOf : list.ThisUpdate >= time.Instant;
        return isFresh || (time.IsProven && list.ThisUpdate >= time.Instant) ? TrustCodes.NotRevoked : TrustCodes.Stale;
    }

    private static int Weight(VerificationCode code) => code.Result.Value switch { "FAIL" => 3, "UNKNOWN" => 2, "WARN" => 1, _ => 0 };
}
