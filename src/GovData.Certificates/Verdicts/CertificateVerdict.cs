using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>
/// 电子证照文件核验结论 (verdict on a certificate file): one word, and behind it every check of the file and of each signature, what is covered and what is not, and how old the
/// data is that it rests on. Verification needs no network and asks none.
/// </summary>
public sealed class CertificateVerdict
{
    internal CertificateVerdict(CertificateFormat format, ContentDigest digest, Examination examined, TrustBundle trust, DateTimeOffset checkedAt)
    {
        (Format, Digest, AsOf, CheckedAt) = (format, digest, examined.AsOf, checkedAt);
        (Policy, TrustName, TrustVersion, TrustDigest) = (examined.Policy.Id, trust.Name, trust.Version, trust.Digest);
        (Fragments, Parts) = (examined.Checks.Fragments, examined.Parts);
        Signatures = [.. examined.Signatures.Select(one => new SignatureReport(one))];
        Revocation = [.. examined.Chains.Used.OrderBy(list => list.ThisUpdate).Select(list => new RevocationUse(list))];
        Identifier = ElectronicCertificateIdentifier.TryParse(examined.Identifier, out var identifier, out _) ? identifier : null;
        Status = StatusOf(examined);
        Code = Status == VerificationStatus.Valid ? "certificate.valid" : Deciding(Status == VerificationStatus.Invalid ? FragmentResult.Fail : FragmentResult.Unknown) ?? SignatureCodes.None.Code;
    }

    /// <summary>The verdict: VALID, INVALID (a check failed), INDETERMINATE (what it needs is not to be had), NOT_SIGNED. Only VALID is a yes.</summary>
    public VerificationStatus Status { get; }

    /// <summary>Whether every check that matters passed.</summary>
    public bool IsValid => Status == VerificationStatus.Valid;

    /// <summary>The code that decided: <c>certificate.valid</c>, or of the checks that failed (or could not be judged) the first in the order of <see cref="VerificationCode.All"/>.</summary>
    public string Code { get; }

    /// <summary>The file's format.</summary>
    public CertificateFormat Format { get; }

    /// <summary>SM3 of the file.</summary>
    public ContentDigest Digest { get; }

    /// <summary>核验时点: the time the file was judged as of.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>When it was judged, by the verifier's clock.</summary>
    public DateTimeOffset CheckedAt { get; }

    /// <summary>The policy and its edition, such as <c>strict/1</c>.</summary>
    public string Policy { get; }

    /// <summary>The trust bundle's name.</summary>
    public string TrustName { get; }

    /// <summary>The trust bundle's version.</summary>
    public int TrustVersion { get; }

    /// <summary>The trust bundle's digest.</summary>
    public ContentDigest TrustDigest { get; }

    /// <summary>The revocation lists it rests on, the oldest first.</summary>
    public IReadOnlyList<RevocationUse> Revocation { get; }

    /// <summary>The checks of the file as a whole, in their order.</summary>
    public IReadOnlyList<VerificationFragment> Fragments { get; }

    /// <summary>Each signature, in the order of the file.</summary>
    public IReadOnlyList<SignatureReport> Signatures { get; }

    /// <summary>Every part of the file, and who covers it.</summary>
    public IReadOnlyList<PartReport> Parts { get; }

    /// <summary>电子证照标识 as the file states it; null when it states none of that form.</summary>
    public ElectronicCertificateIdentifier? Identifier { get; }

    /// <summary>The checks of the file, then those of each signature.</summary>
    public IEnumerable<VerificationFragment> AllFragments => Fragments.Concat(Signatures.SelectMany(one => one.Fragments));

    /// <summary>Known deviations and other warnings: each names itself by its code.</summary>
    public IEnumerable<VerificationFragment> Warnings => AllFragments.Where(one => one.Result == FragmentResult.Warn);

    /// <summary>How old the oldest revocation data was at the time asked about; null when none was used.</summary>
    public TimeSpan? RevocationAge => Revocation.Count == 0 ? null : Revocation[0].ThisUpdate > AsOf ? TimeSpan.Zero : AsOf - Revocation[0].ThisUpdate;

    /// <summary>Whether timestamps prove the time of every signature.</summary>
    public bool IsTimeProven => Signatures.Count > 0 && Signatures.All(one => one.IsTimeProven);

    private string? Deciding(FragmentResult result) =>
        AllFragments.Where(one => one.Result == result).OrderBy(one => VerificationCode.RankOf(one.Code)).FirstOrDefault()?.Code;

    /// <summary>
    /// 核验回执: the verdict as signed evidence, with the digests of file, trust bundle and revocation lists, the policy, the clock and every check; no value of the document is in it.
    /// </summary>
    /// <param name="key">The department's key.</param>
    /// <param name="department">The department's social credit code.</param>
    /// <param name="cancellationToken">Stops waiting for a device.</param>
    public Task<VerificationReceipt> SignReceiptAsync(SigningKey key, string department, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(department);
        return VerificationReceipt.SignAsync(ReceiptStatement.Of(this, department, "local-" + Guid.NewGuid().ToString("N")), key, cancellationToken);
    }

    /// <summary>The verdict with its freshness on its face, in English: <c>VALID, revocation data 3 h 12 min old, time not proven</c>.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);

    /// <summary>The verdict with its freshness on its face: <c>VALID，吊销资料已有 3 小时 12 分，签名时间未证明</c>.</summary>
    /// <param name="culture">The reader's; Chinese for any Chinese culture, English otherwise.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var isChinese = Wording.Speaks(culture);
        var verdict = IsValid ? Status.Value : isChinese ? $"{Status.Value}（{Code}）" : $"{Status.Value} ({Code})";
        return Signatures.Count == 0 ? verdict : verdict + (isChinese ? "，" : ", ") + FreshnessIn(culture);
    }

    /// <summary>时效: how old the revocation data is that the verdict rests on, whether any is missing, and whether the time of signing is proven.</summary>
    /// <param name="culture">The reader's; Chinese for any Chinese culture, English otherwise.</param>
    public string FreshnessIn(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return new FreshnessText(RevocationAge, Revocation.Count > 0 && Revocation[0].ThisUpdate > AsOf, AllFragments.Any(one => one.Code == TrustCodes.Missing.Code), IsTimeProven)
            .In(Wording.Speaks(culture));
    }

    private static VerificationStatus StatusOf(Examination examined)
    {
        VerificationStatus[] all = [examined.Checks.Status, .. examined.Signatures.Select(one => one.Checks.Status)];
        return all.Contains(VerificationStatus.Invalid) ? VerificationStatus.Invalid
            : examined.Signatures.Count == 0 ? VerificationStatus.NotSigned
            : all.Contains(VerificationStatus.Indeterminate) ? VerificationStatus.Indeterminate
            : VerificationStatus.Valid;
    }
}
