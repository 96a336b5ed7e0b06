using System;
using System.Globalization;
using System.IO;

namespace GovData.Tool;

/// <summary>Progress of reading a table as lines, one every few seconds.</summary>
internal sealed class ReadLines(TextWriter error, Speech speech, TimeProvider clock) : IProgress<long>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private long last = clock.GetTimestamp();

    public void Report(long value)
    {
        if (clock.GetElapsedTime(last) < Between) return;
        last = clock.GetTimestamp();
        error.WriteLine(string.Format(CultureInfo.InvariantCulture, speech.Of("已读 {0:N0} 行", "{0:N0} rows read"), value));
    }
}
