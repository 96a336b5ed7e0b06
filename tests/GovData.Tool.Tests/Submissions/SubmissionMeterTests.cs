using System.Globalization;
using System.IO;
using GovData.Client;
using GovData.Ledger;

namespace GovData.Tool.Tests.Submissions;

public sealed class SubmissionMeterTests
{
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
