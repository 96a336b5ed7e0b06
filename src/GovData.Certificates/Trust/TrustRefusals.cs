using GovData.Security;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>Why a signed document is not a trust bundle to use.</summary>
internal static class TrustRefusals
{
    public static Refusal OtherType { get; } = new("trust.other-type",
        $"签名文书不是信任库（{TrustBundle.PayloadType}）。", $"The signed document is not a trust bundle ({TrustBundle.PayloadType}).");

    public static Refusal NotABundle { get; } = new("trust.not-a-bundle",
        "信任库内容不完整：JSON 有误、成员缺失，或其中有不是严格 DER 的证书。", "The bundle is not whole: broken JSON, a member is missing, or a certificate is not strict DER.");

    public static Refusal NotSigned(SignatureVerdict verdict) => new("trust.not-signed",
        "信任库的签名不可信，不得使用。" + verdict.Chinese, "The bundle's signature is not to be believed; do not use it. " + verdict.English);

    public static Refusal SameVersion(TrustBundle inUse) => new("trust.same-version",
        $"与正在使用的“{inUse.Name}”版本同为第 {inUse.Version} 版，内容却不同。", $"It has other certificates than '{inUse.Name}' in use, under the same version {inUse.Version}.");

    public static Refusal Older(TrustBundle inUse) => new("trust.older",
        $"信任库与正在使用的“{inUse.Name}”第 {inUse.Version} 版名称不同或更旧。", $"The bundle has another name than '{inUse.Name}' in use, or is older than its version {inUse.Version}.");
}
