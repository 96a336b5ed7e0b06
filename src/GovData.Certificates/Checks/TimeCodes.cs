using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>What can be found of the time of signing.</summary>
internal static class TimeCodes
{
    private static readonly CodeGroup Time = new("timestamp");

    public static readonly VerificationCode Proven = Time.Pass("time.proven", "签名时间由时间戳证明。", "A timestamp proves the time of signing.");
    public static readonly VerificationCode Claimed = Time.Warn("time.not-proven", "没有时间戳：签名时间只是签名者的声明。", "There is no timestamp: the time is the signer's word.");
    public static readonly VerificationCode None = Time.Warn("time.none", "签名没有说明时间；按核验时点判断。", "The signature states no time; it is judged at the time asked about.");
    public static readonly VerificationCode TokenInside = Time.Warn("time.token-inside", "时间戳在被签名的内容之内（GM/T 0031-2014），早于签名值，不能证明签名时间；其时间只作签名者的声明。",
        "The timestamp lies inside what was signed (GM/T 0031-2014): it was there before the signature and proves nothing of its time, which is the signer's word.");

    public static readonly VerificationCode StampOther = Time.Fail("time.stamp-other", "时间戳是对其他值加盖的。", "The timestamp is over another value.");
    public static readonly VerificationCode StampBroken = Time.Fail("time.stamp-broken", "时间戳结构或其签名有误。", "The timestamp or its signature is broken.");
    public static readonly VerificationCode Contradiction = Time.Fail("time.contradiction", "签名者声明的时间晚于时间戳。", "The time that the signer states is after the timestamp.");
    public static readonly VerificationCode Future = Time.Fail("time.after-as-of", "签名时间晚于核验时点。", "The time of signing is after the time asked about.");

    public static IEnumerable<VerificationCode> All => Time.All;
}
