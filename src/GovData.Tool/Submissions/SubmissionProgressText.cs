using System;
using System.Globalization;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>How far a submission is, in a line. What counts is what the center has confirmed.</summary>
internal static class SubmissionProgressText
{
    public static string Of(SubmissionProgress value, Speech speech)
    {
        string Say(string chinese, string english, params object[] values) => string.Format(CultureInfo.InvariantCulture, speech.Of(chinese, english), values);
        if (value.Stage == SubmissionStage.Reading) return Say("自检：已读 {0:N0} 字节", "checking: {0:N0} bytes read", value.BytesRead);
        if (value.Stage != SubmissionStage.Announced) return Say("{0}：{1}", "{0}: {1}", value.Key, value.Stage.ToString());
        var text = Say("中心已确认 {0}/{1} 片，约 {2:N0}/{3:N0} 行，{4:N0} 字节", "{0} of {1} parts durable at the center, about {2:N0} of {3:N0} rows, {4:N0} bytes",
            value.PartsDurable, value.Parts, value.RowsDurable, value.Rows, value.BytesDurable);
        return value.TimeLeft is { } left ? text + Say("，每秒 {0:N0} 字节，约剩 {1:N0} 秒", ", {0:N0} a second, about {1:N0} s left", value.BytesPerSecond, left.TotalSeconds) : text;
    }
}
