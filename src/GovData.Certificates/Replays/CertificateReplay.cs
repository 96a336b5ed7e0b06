using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>复核 (a verification made again, years later, as of the time of its receipt): the same verdict, or the difference by name.</summary>
public sealed class CertificateReplay
{
    private readonly List<ReplayDifference> _differences = [];

    private CertificateReplay(CertificateVerdict verdict) => Verdict = verdict;

    /// <summary>The verdict found now, as of the receipt's time.</summary>
    public CertificateVerdict Verdict { get; }

    /// <summary>What differs; empty when nothing does.</summary>
    public IReadOnlyList<ReplayDifference> Differences => _differences;

    /// <summary>Whether file, basis, checks and verdict are those of the receipt.</summary>
    public bool IsSame => _differences.Count == 0;

    /// <summary>Verifies a file again. Whether the receipt's signature is to be believed, <see cref="VerificationReceipt.Verify"/> says, not this.</summary>
    /// <param name="receipt">A receipt of the verification of a file.</param>
    /// <param name="file">The file.</param>
    /// <param name="verifier">A verifier with the trust bundle, the revocation lists and the policy of then.</param>
    /// <exception cref="ArgumentException">The receipt is not one of a file's verification.</exception>
    public static CertificateReplay Of(VerificationReceipt receipt, byte[] file, CertificateVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(verifier);
        return Of(receipt, verifier.Verify(file, new CertificateQuestion { AsOf = BasisOf(receipt, VerificationSubjectKind.Document).AsOf }));
    }

    /// <summary>Compares a receipt with a verdict found now: of a file that is read as a stream, or of one that was asked more than its time (<see cref="CertificateQuestion"/>).</summary>
    /// <param name="receipt">A receipt of the verification of a file.</param>
    /// <param name="verdict">The verdict of now, as of the time in the receipt's <c>Basis.AsOf</c> and with the question of then.</param>
    /// <exception cref="ArgumentException">The receipt is not one of a file's verification, or the verdict is as of another time.</exception>
    public static CertificateReplay Of(VerificationReceipt receipt, CertificateVerdict verdict)
    {
        var basis = BasisOf(receipt, VerificationSubjectKind.Document);
        var replay = Start(verdict, basis);
        replay.Compare(receipt.Statement, basis);
        return replay;
    }

    /// <summary>Verifies a file of a batch again. Whether the receipt's signature is to be believed, <see cref="VerificationReceipt.Verify"/> says, not this.</summary>
    /// <param name="receipt">The receipt of the batch.</param>
    /// <param name="proof">The file's proof, <see cref="BatchVerdict.ProofOf"/>.</param>
    /// <param name="file">The file.</param>
    /// <param name="verifier">A verifier with the trust bundle, the revocation lists and the policy of then.</param>
    /// <exception cref="ArgumentException">The receipt is not one of a batch of files.</exception>
    public static CertificateReplay Of(VerificationReceipt receipt, BatchProof proof, byte[] file, CertificateVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(verifier);
        return Of(receipt, proof, verifier.Verify(file, new CertificateQuestion { AsOf = BasisOf(receipt, VerificationSubjectKind.Batch).AsOf }));
    }

    /// <summary>Compares the receipt of a batch with a verdict found now on one of its files.</summary>
    /// <param name="receipt">The receipt of the batch.</param>
    /// <param name="proof">The file's proof, <see cref="BatchVerdict.ProofOf"/>.</param>
    /// <param name="verdict">The verdict of now, as of the time in the receipt's <c>Basis.AsOf</c>.</param>
    /// <exception cref="ArgumentException">The receipt is not one of a batch of files, or the verdict is as of another time.</exception>
    public static CertificateReplay Of(VerificationReceipt receipt, BatchProof proof, CertificateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(proof);
        var basis = BasisOf(receipt, VerificationSubjectKind.Batch);
        var replay = Start(verdict, basis);
        replay.Compare(receipt, proof, basis);
        return replay;
    }

    private static VerificationBasis BasisOf(VerificationReceipt receipt, VerificationSubjectKind kind)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Statement.Basis is { } basis && receipt.Statement.Subject.Kind == kind) return basis;
        throw new ArgumentException(
            kind == VerificationSubjectKind.Batch
                ? "The receipt is not one of a batch of files. 该回执不是批量核验的回执。"
                : "The receipt is not one of a file's verification. 该回执不是文件核验的回执。",
            nameof(receipt));
    }

    private static CertificateReplay Start(CertificateVerdict verdict, VerificationBasis basis)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.AsOf == basis.AsOf
            ? new(verdict)
            : throw new ArgumentException("The verdict is as of another time than the receipt. 结论的核验时点与回执所载的不同。", nameof(verdict));
    }

    private void Compare(VerificationReceipt receipt, BatchProof proof, VerificationBasis basis)
    {
        var then = proof.Item;
        if (!proof.IsOf(receipt)) Compare("replay.batch", "证明不通向回执所载的批次根。", "The proof does not lead to the root of the receipt.", Text(receipt.Statement.Subject.Digest), proof.ToString());
        Compare("replay.document", "文件不是当时核验的文件。", "The file is not the one that was verified.", Text(then.Digest), Text(Verdict.Digest));
        Compare("replay.policy", "核验策略不同。", "The policy differs.", receipt.Statement.Policy, Verdict.Policy);
        Compare("replay.trust", "信任库不同。", "The trust bundle differs.", Text(basis.TrustDigest), Text(Verdict.TrustDigest));
        var others = Verdict.Revocation.Select(list => list.Digest).Except(basis.Revocation).ToList();
        if (others.Count > 0) Compare("replay.revocation", "所用吊销列表不同。", "The revocation lists used differ.", Lists(basis.Revocation), Lists(others));
        Compare("replay.status", "结论不同。", "The verdict differs.", then.Status.Value, Verdict.Status.Value);
        Compare("replay.code", "决定结论的检查不同。", "Another check decided.", then.Code, Verdict.Code);
    }

    private void Compare(VerificationStatement then, VerificationBasis basis)
    {
        Compare("replay.document", "文件不是当时核验的文件。", "The file is not the one that was verified.", Text(then.Subject.Digest), Text(Verdict.Digest));
        Compare("replay.policy", "核验策略不同。", "The policy differs.", then.Policy, Verdict.Policy);
        Compare("replay.trust", "信任库不同。", "The trust bundle differs.", Text(basis.TrustDigest), Text(Verdict.TrustDigest));
        Compare("replay.revocation", "所用吊销列表不同。", "The revocation lists used differ.", Lists(basis.Revocation), Lists(Verdict.Revocation.Select(list => list.Digest)));
        Compare("replay.status", "结论不同。", "The verdict differs.", then.Status.Value, Verdict.Status.Value);
        var (before, now) = (then.Fragments.Select(Line).ToList(), ReceiptStatement.FragmentsOf(Verdict).Select(Line).ToList());
        if (before.SequenceEqual(now)) return;
        Compare("replay.fragments", "检查结果不同。", "The checks differ.", string.Join("; ", before.Except(now)), string.Join("; ", now.Except(before)));
    }

    private void Compare(string code, string chinese, string english, string? then, string? now)
    {
        if (then != now) _differences.Add(new(code, chinese, english, then, now));
    }

    private static string? Text(ContentDigest? digest) => digest?.ToString();

    private static string Lists(IEnumerable<ContentDigest> lists) => string.Join(" ", lists.Select(list => list.ToString()).OrderBy(text => text, StringComparer.Ordinal));

    private static string Line(VerificationFragment one) => one.ToString();
}
