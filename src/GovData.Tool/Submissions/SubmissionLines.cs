using System;
using System.Globalization;
using System.IO;
using GovData.Ledger;

namespace GovData.Tool;

/// <summary>Progress as lines, one at every new stage and one every few seconds: for logs. What counts is what the center has confirmed.</summary>
internal sealed class SubmissionLines(TextWriter error, Speech speech, TimeProvider clock) : IProgress<SubmissionProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly long begun = clock.GetTimestamp();
    private long last = clock.GetTimestamp();
    private long before = -1;
    private SubmissionStage? stage;

    public void Report(SubmissionProgress value)
    {
        if (before < 0 && value.Parts > 0) before = value.BytesDurable;
        if (stage == value.Stage && clock.GetElapsedTime(last) < Between) return;
        (stage, last) = (value.Stage, clock.GetTimestamp());
        error.WriteLine(value.Stage switch
        {
            SubmissionStage.Reading => Say("自检：已读 {0:N0} 字节", "checking: {0:N0} bytes read", value.BytesRead),
            SubmissionStage.Announced => Sending(value),
            _ => Say("{0}：{1}", "{0}: {1}", value.Key, value.Stage.ToString()),
        });
    }

    private string Sending(SubmissionProgress value)
    {
        var text = Say("中心已确认 {0}/{1} 片，{2:N0} 字节", "{0} of {1} parts durable at the center, {2:N0} bytes", value.PartsDurable, value.Parts, value.BytesDurable);
        var (seconds, bytes) = (clock.GetElapsedTime(begun, last).TotalSeconds, value.BytesDurable - before);
        if (bytes <= 0 || seconds <= 0) return text;
        return text + Say("，每秒 {0:N0} 字节，约剩 {1:N0} 秒", ", {0:N0} a second, about {1:N0} s left", bytes / seconds, (value.BytesRead - value.BytesDurable) * seconds / bytes);
    }

    private string Say(string chinese, string english, params object[] values) => string.Format(CultureInfo.InvariantCulture, speech.Of(chinese, english), values);
}
