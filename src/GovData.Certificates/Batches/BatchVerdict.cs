using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Certificates;

/// <summary>批量核验结果 (verdicts on a batch of files, under one root: GB/T 32905-2016 SM3, RFC 9162 tree). One signature is then evidence of them all.</summary>
public sealed class BatchVerdict
{
    private readonly MerkleTree _tree;
    private readonly VerificationBasis _basis;
    private readonly string _policy;
    private readonly DateTimeOffset _checkedAt;
    private readonly DateTimeOffset _oldest;

    internal BatchVerdict(IReadOnlyList<BatchItem> items, VerificationBasis basis, string policy, DateTimeOffset checkedAt, DateTimeOffset oldest)
    {
        (Items, _basis, _policy, _checkedAt, _oldest) = (items, basis, policy, checkedAt, oldest);
        _tree = new(DigestAlgorithm.Sm3, new BatchLeaves(items));
        Root = Sm3(_tree.Root);
    }

    /// <summary>A batch of verdicts that are at hand, all by one policy and trust bundle and as of one time, which is what a replay asks again. What was asked besides, such as an
    /// identifier, is in no proof: ask it again then, and compare by <see cref="CertificateReplay.Of(VerificationReceipt, BatchProof, CertificateVerdict)"/>.</summary>
    /// <param name="verdicts">The verdicts, at least one, each asked with the same <see cref="CertificateQuestion.AsOf"/>.</param>
    /// <exception cref="ArgumentException">There is none, one is null, or they are not by one policy and trust bundle and as of one time.</exception>
    public static BatchVerdict Of(IReadOnlyList<CertificateVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        if (verdicts.Count == 0 || verdicts.Contains(null!)) throw new ArgumentException("A batch has a verdict at least, and none that is null.", nameof(verdicts));
        var first = verdicts[0];
        if (verdicts.Any(one => one.Policy != first.Policy || !one.TrustDigest.Equals(first.TrustDigest)))
            throw new ArgumentException("The verdicts of a batch are by one policy and one trust bundle.", nameof(verdicts));
        if (verdicts.Any(one => one.AsOf != first.AsOf))
            throw new ArgumentException("The verdicts of a batch are as of one time, which its receipt states: ask each with the same CertificateQuestion.AsOf.", nameof(verdicts));
        var basis = ReceiptStatement.BasisOf(first);
        basis.Revocation = [.. verdicts.SelectMany(one => one.Revocation.Select(list => list.Digest)).Distinct().OrderBy(list => list.ToString(), StringComparer.Ordinal)];
        return new([.. verdicts.Select(one => new BatchItem(one))], basis, first.Policy, first.CheckedAt, verdicts.Min(ReceiptStatement.OldestOf));
    }

    /// <summary>The files in their order.</summary>
    public IReadOnlyList<BatchItem> Items { get; }

    /// <summary>The root over all of them.</summary>
    public ContentDigest Root { get; }

    /// <summary>The worst verdict of the batch: INVALID, else INDETERMINATE, else NOT_SIGNED, else VALID.</summary>
    public VerificationStatus Status => Worst(Items.Select(item => item.Status));

    /// <summary>How many files have a verdict.</summary>
    /// <param name="status">Which.</param>
    public int Count(VerificationStatus status) => Items.Count(item => item.Status == status);

    /// <summary>The proof that a file's verdict is in the batch.</summary>
    /// <param name="index">Which file, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such file.</exception>
    public BatchProof ProofOf(int index) => index >= 0 && index < Items.Count
        ? new(Items[index], index, Items.Count, [.. _tree.Path(index).Select(Sm3)])
        : throw new ArgumentOutOfRangeException(nameof(index), index, "A batch has a proof for each of its files.");

    /// <summary>批次回执: one receipt over the whole batch; its subject is the root, its checks are the numbers of each verdict.</summary>
    /// <param name="key">The department's key.</param>
    /// <param name="department">The department's social credit code.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public Task<VerificationReceipt> SignReceiptAsync(SigningKey key, string department, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(department);
        return VerificationReceipt.SignAsync(
            new()
            {
                ReceiptId = "batch-" + Guid.NewGuid().ToString("N"),
                Subject = new() { Kind = VerificationSubjectKind.Batch, Digest = Root },
                Department = department,
                Status = Status,
                State = ElectronicCertificateState.Unknown,
                Fragments = [.. VerificationStatus.KnownValues.Select(Counted)],
                Policy = _policy,
                Clock = ReceiptStatement.LocalClock,
                CheckedAt = _checkedAt,
                Freshness = ReceiptStatement.FreshnessOf(_basis.AsOf, _oldest),
                Basis = _basis,
            },
            key,
            cancellationToken);
    }

    internal static VerificationStatus Worst(IEnumerable<VerificationStatus> all)
    {
        VerificationStatus[] order = [VerificationStatus.Invalid, VerificationStatus.Indeterminate, VerificationStatus.NotSigned];
        var found = new HashSet<VerificationStatus>(all);
        return order.FirstOrDefault(found.Contains) ?? VerificationStatus.Valid;
    }

    private VerificationFragment Counted(VerificationStatus status) => new()
    {
        Check = "batch",
        Result = Count(status) == 0 ? FragmentResult.Skip
            : status == VerificationStatus.Valid ? FragmentResult.Pass
            : status == VerificationStatus.Invalid ? FragmentResult.Fail
            : FragmentResult.Unknown,
        Code = "batch." + status.Value.ToLowerInvariant().Replace('_', '-'),
        Evidence = $"{Count(status)}",
    };

    private static ContentDigest Sm3(byte[] value) => ContentDigest.Parse("sm3:" + Convert.ToHexStringLower(value));
}
