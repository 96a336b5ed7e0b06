using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>
/// 核验回执的结论 (what a center's signed verification receipt is worth, GB/T 36906-2018): one word, and every check behind it. A file is judged by
/// a verifier instead.
/// </summary>
public sealed class ReceiptVerdict
{
    private ReceiptVerdict(VerificationReceipt receipt, ElectronicCertificateIdentifier? identifier, IReadOnlyList<VerificationFragment> judged)
    {
        (Receipt, Identifier) = (receipt, identifier);
        if (judged.Any(fragment => fragment.Result == FragmentResult.Fail || fragment.Result == FragmentResult.Unknown))
        {
            (Status, Fragments) = (VerificationStatus.Indeterminate, judged);
            return;
        }
        var statement = receipt.Statement;
        (Status, State, CheckedAt, Freshness) = (statement.Status, statement.State, statement.CheckedAt, statement.Freshness);
        Fragments = [.. judged, .. statement.Fragments];
    }

    /// <summary>The verdict in one word. Only <see cref="VerificationStatus.Valid"/> is a yes; an unknown word is not.</summary>
    public VerificationStatus Status { get; }

    /// <summary>Whether the certificate is valid by a receipt that is itself proved.</summary>
    public bool IsValid => Status == VerificationStatus.Valid;

    /// <summary>The certificate's state at its issuer; null where the receipt is not proved.</summary>
    public ElectronicCertificateState? State { get; }

    /// <summary>The checks: first those of the receipt itself, then, where it is proved, those it states.</summary>
    public IReadOnlyList<VerificationFragment> Fragments { get; }

    /// <summary>When the certificate was verified; null where the receipt is not proved.</summary>
    public DateTimeOffset? CheckedAt { get; }

    /// <summary>How old the issuer's state was at the check; null where the receipt is not proved.</summary>
    public VerificationFreshness? Freshness { get; }

    /// <summary>The identifier that was asked about, masked as text; null where none was given.</summary>
    public ElectronicCertificateIdentifier? Identifier { get; }

    /// <summary>The receipt the verdict was read from: what a department accepts (采信).</summary>
    public VerificationReceipt Receipt { get; }

    /// <summary>
    /// Judges a verification receipt: a trusted key signed it, it is about the certificate asked for, and it does not contradict itself. A receipt that fails
    /// is no proof of anything: the verdict is then <see cref="VerificationStatus.Indeterminate"/>, and nothing it states is repeated.
    /// </summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="trustedKeys">The keys of the verifiers taken on trust.</param>
    /// <param name="identifier">The certificate asked for; give it, or a receipt for another certificate is not noticed.</param>
    public static ReceiptVerdict Of(VerificationReceipt receipt, TrustedKeys trustedKeys, ElectronicCertificateIdentifier? identifier = null)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(trustedKeys);
        return new(receipt, identifier,
        [
            ReceiptChecks.Signature(receipt, trustedKeys),
            ReceiptChecks.Subject(receipt.Statement, identifier),
            ReceiptChecks.Agreement(receipt.Statement),
        ]);
    }

    /// <summary>How old the issuer's state is by now; null where the receipt is not proved.</summary>
    /// <param name="now">The reader's clock.</param>
    public TimeSpan? AgeAt(DateTimeOffset now) => now - Freshness?.AsOf;

    /// <summary>The verdict and how fresh it is; the identifier is masked.</summary>
    public override string ToString() => string.Join(" ", new[]
    {
        Status.Value,
        Identifier?.ToString(),
        Freshness is null ? null : "as of " + Freshness.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part)));
}
