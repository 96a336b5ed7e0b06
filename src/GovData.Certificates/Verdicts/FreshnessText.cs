using System;

namespace GovData.Certificates;

/// <summary>时效 of a verdict, in words.</summary>
internal sealed class FreshnessText(TimeSpan? age, bool isOfLater, bool isIncomplete, bool isTimeProven)
{
    public string In(bool isChinese) => isChinese
        ? (age is null ? "没有吊销资料" : (isIncomplete ? "吊销资料不全，其余" : "吊销资料") + (isOfLater ? "签发于核验时点之后" : "已有 " + Chinese(age.Value)))
            + (isTimeProven ? "，签名时间已证明" : "，签名时间未证明")
        : (age is null ? "no revocation data" : (isIncomplete ? "some revocation data missing, the rest " : "revocation data ") + (isOfLater ? "made after the time asked about" : English(age.Value) + " old"))
            + (isTimeProven ? ", time proven" : ", time not proven");

    private static string Chinese(TimeSpan age) => age.TotalDays >= 2 ? $"{(int)age.TotalDays} 天" : $"{(int)age.TotalHours} 小时 {age.Minutes} 分";

    private static string English(TimeSpan age) => age.TotalDays >= 2 ? $"{(int)age.TotalDays} days" : $"{(int)age.TotalHours} h {age.Minutes} min";
}
