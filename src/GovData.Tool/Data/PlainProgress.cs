using System;
using System.Globalization;
using System.IO;
using GovData.Validation;

namespace GovData.Tool;

/// <summary>Progress as lines, one every few seconds: for logs.</summary>
internal sealed class PlainProgress(TextWriter error, Speech speech, TimeProvider clock) : IProgress<ValidationProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private readonly long begun = clock.GetTimestamp();
    private long last = clock.GetTimestamp();

    public void Report(ValidationProgress value)
    {
        if (clock.GetElapsedTime(last) < Between) return;
        last = clock.GetTimestamp();
        var seconds = clock.GetElapsedTime(begun, last).TotalSeconds;
        var rate = value.Rows / seconds;
        var line = string.Format(CultureInfo.InvariantCulture, speech.Of("已校验 {0:N0} 条，每秒 {1:N0} 条", "{0:N0} rows judged, {1:N0} a second"), value.Rows, rate);
        if (value.TotalBytes is > 0 and var total && value.Bytes > 0)
        {
            line += string.Format(CultureInfo.InvariantCulture, speech.Of("，{0:N0}%，约剩 {1:N0} 秒", ", {0:N0} %, about {1:N0} s left"),
                100.0 * value.Bytes / total, seconds * (total - value.Bytes) / value.Bytes);
        }
        error.WriteLine(line);
    }
}
