using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>What the certificates behind a signature can be found to be; each stands behind a role: signer, maker (制章者), tsa (时间戳机构).</summary>
internal static class TrustCodes
{
    private static readonly CodeGroup Path = new("chain");
    private static readonly CodeGroup Validity = new("validity");
    private static readonly CodeGroup Revocation = new("revocation");
    private static readonly CodeGroup Usage = new("key-usage");

    public static readonly VerificationCode Trusted = Path.Pass("chain.trusted", "证书链通向受信任的根。", "The chain leads to a trusted anchor.");
    public static readonly VerificationCode Untrusted = Path.Fail("chain.untrusted", 
        "证书链不通向任何受信任的根。若证据所指的签发者本应受信任，请把它的证书（根和中间证书）加入信任库，再核验一次。",
        "The chain leads to no trusted anchor. Where the issuer named is to be trusted, put its certificate, root and intermediates, into the trust bundle and verify again.");
    public static readonly VerificationCode Unreadable = Path.Fail("chain.unreadable", "证书不是严格的 DER 或结构不符。", "The certificate is not strict DER or not of its form.");
    public static readonly VerificationCode Constraint = Path.Fail("chain.constraint", "上级证书无权签发（基本约束、路径长度、密钥用途），或含有不认识的关键扩展。",
        "A certificate above may not issue (basic constraints, path length, key usage), or has a critical extension not known.");

    public static readonly VerificationCode InForce = Validity.Pass("validity.in-force", "签名时证书在有效期内。", "The certificates were valid at the time of signing.");
    public static readonly VerificationCode Expired = Validity.Fail("validity.expired", "签名时证书已过有效期。", "A certificate had expired at the time of signing.");
    public static readonly VerificationCode NotYet = Validity.Fail("validity.not-yet", "签名时证书尚未生效。", "A certificate was not yet valid at the time of signing.");
    public static readonly VerificationCode ExpiredSince = Validity.Warn("validity.expired-since", "证书在签名之后已过有效期。", "A certificate has expired since signing.");

    public static readonly VerificationCode NotRevoked = Revocation.Pass("revocation.not-revoked", "证书未被吊销。", "The certificates are not revoked.");
    public static readonly VerificationCode Revoked = Revocation.Fail("revocation.revoked", "证书在签名之前已被吊销。", "A certificate was revoked before signing.");
    public static readonly VerificationCode RevokedSince = Revocation.Warn("revocation.revoked-since", "证书在签名之后被吊销；签名时间有时间戳证明。", "A certificate was revoked after signing, and the time of signing is proven.");
    public static readonly VerificationCode RevokedUnproven = Revocation.Unknown("revocation.revoked-unproven",
        "证书已被吊销，而签名时间没有时间戳证明：签名可能是吊销之后倒填日期。", "A certificate is revoked and the time of signing is not proven: it may be back-dated.");
    public static readonly VerificationCode Missing = Revocation.Unknown("revocation.missing", "没有由该签发者签名的吊销列表。", "There is no revocation list that this issuer signed.");
    public static readonly VerificationCode Stale = Revocation.Unknown("revocation.stale", "吊销列表已过期或早于签名时间。", "The revocation list is out of date, or older than the signature.");
    public static readonly VerificationCode Anchor = Revocation.Skip("revocation.anchor", "证书本身就是信任锚，不检查吊销。", "The certificate is itself an anchor: its revocation is not checked.");

    public static readonly VerificationCode MaySign = Usage.Pass("key-usage.may-sign", "证书可用于签名。", "The certificate is for signing.");
    public static readonly VerificationCode MayNotSign = Usage.Fail("key-usage.may-not-sign", "证书的密钥用途不含签名（例如加密证书），或用途不符。", "The certificate's key usage has no signing, as that of an encryption certificate.");

    /// <summary>Whether a code is one of revocation.</summary>
    public static bool IsRevocation(string code) => Revocation.All.Any(one => one.Code == code);

    public static IEnumerable<VerificationCode> All => [.. Path.All, .. Validity.All, .. Revocation.All, .. Usage.All];
}
