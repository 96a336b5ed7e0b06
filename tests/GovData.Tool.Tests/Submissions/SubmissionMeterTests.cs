using System.Globalization;
using System.IO;
using GovData.Client;
using GovData.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace GovData.Tool.Tests.Submissions;

public sealed class SubmissionMeterTests
{
    [Fact]
    public void In_a_log_a_line_comes_every_five_seconds_also_while_nothing_does()
    {
        using var log = new StringWriter { NewLine = "\n" };
        var time = new FakeTimeProvider();
        using (var lines = new SubmissionLines(log, new Speech(CultureInfo.GetCultureInfo("en-US")), time))
        {
            time.Advance(TimeSpan.FromSeconds(60));
            Assert.Empty(log.ToString());
            lines.Report(new SubmissionProgress { Key = "K", Stage = SubmissionStage.Announced, Parts = 4, PartsDurable = 1 });
            time.Advance(TimeSpan.FromSeconds(5));
            time.Advance(TimeSpan.FromSeconds(5));
        }
        time.Advance(TimeSpan.FromSeconds(60));

        var told = log.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, told.Length);
        Assert.StartsWith("1 of 4 parts durable", told[0], StringComparison.Ordinal);
        Assert.EndsWith("(nothing new for 5 s)", told[1], StringComparison.Ordinal);
        Assert.EndsWith("(nothing new for 10 s)", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_on_a_terminal_is_a_line_that_is_written_over_and_gone_at_the_end()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        var meter = new SubmissionMeter(screen, new Speech(CultureInfo.GetCultureInfo("en-US")), new global::GovData.Ledger.Tests.ImpatientTime());
        var progress = new SubmissionProgress { Key = "K", Stage = SubmissionStage.Announced, Rows = 100, RowsDurable = 50, Parts = 4, PartsDurable = 2, BytesDurable = 2000, BytesPerSecond = 1000, TimeLeft = TimeSpan.FromSeconds(2) };
        const string Line = "2 of 4 parts durable at the center, about 50 of 100 rows, 2,000 bytes, 1,000 a second, about 2 s left";
        meter.Report(progress);
        meter.Report(progress);
        Assert.Equal(Line, screen.ToString());

        progress.Stage = SubmissionStage.Checking;
        meter.Report(progress);
        Assert.Equal(Line + "\r\u001b[KK: Checking\n", screen.ToString());

        progress.Stage = SubmissionStage.Announced;
        meter.Report(progress);
        meter.Dispose();
        meter.Dispose();
        Assert.EndsWith(Line + "\r\u001b[K", screen.ToString(), StringComparison.Ordinal);
    }
}
