using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using GovData.Validation;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace GovData.Tool.Tests.Data;

public class ProgressTests
{
    [Fact]
    public void For_a_log_it_is_a_line_every_few_seconds_with_rate_and_time_left()
    {
        var clock = new FakeTimeProvider();
        using var log = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(log, new Speech(CultureInfo.GetCultureInfo("en-US")), clock);

        for (var second = 1; second <= 12; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(new ValidationProgress { Rows = 100_000 * second, Bytes = 25 * second, TotalBytes = 1000 });
        }

        Assert.Equal("500,000 rows judged, 100,000 a second, 12 %, about 35 s left\n1,000,000 rows judged, 100,000 a second, 25 %, about 30 s left\n", log.ToString());
    }

    [Fact]
    public async Task On_a_terminal_it_is_drawn_and_gone_when_the_work_is_done()
    {
        using var drawn = new StringWriter();
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(drawn) });

        var result = await DrawnProgress.WhileAsync(screen, new Speech(CultureInfo.GetCultureInfo("zh-CN")), "[表].csv", progress =>
        {
            progress.Report(new ValidationProgress { Rows = 1000, Bytes = 50, TotalBytes = 100 });
            return Task.FromResult(42);
        });

        Assert.Equal(42, result);
        Assert.Contains("[表].csv", drawn.ToString(), StringComparison.Ordinal);
        Assert.Contains("1,000 条", drawn.ToString(), StringComparison.Ordinal);
    }
}
