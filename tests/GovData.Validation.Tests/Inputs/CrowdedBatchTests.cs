using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using static GovData.Validation.Tests.Entry;

namespace GovData.Validation.Tests;

/// <summary>Where a long record has brought many bytes at once, and what follows are as many records as bytes.</summary>
public sealed class CrowdedBatchTests
{
    private const int Lines = 700_000;

    /// <summary>As many as are read together with a record of 600 000 bytes, whose room is doubled until it is more than a million.</summary>
    private const int Together = 500_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task All_lines_behind_an_open_quote_are_told_once(int threads)
    {
        var report = await Of(Item("键", "C(9)"), Item("值", "C(9)")).JudgeAsync(
            "键,值\n1,\"x\n" + new string('\n', Lines) + "2,y\n3\n", new TableValidationOptions { Threads = threads });

        Assert.Equal([$" record.blank {Lines}", " record.ragged 1", "值 record.unclosed-quote 1"], report.Lines().Order(StringComparer.Ordinal));
        Assert.Equal(3, report.Rows);
    }

    [Fact]
    public async Task All_rows_behind_an_open_quote_are_judged_once()
    {
        var report = await Of(Item("值", "C(9)", required: true)).JudgeAsync("值\n\"x\n" + new string('\n', Lines) + "y\n");

        Assert.Equal(["值 record.unclosed-quote 1", "值 required " + Lines], report.Lines().Order(StringComparer.Ordinal));
        Assert.Equal(Lines + 2, report.Rows);
    }

    [Fact]
    public async Task No_more_rows_than_a_batch_takes_are_judged_at_once()
    {
        var steps = new Steps();

        await Of(Item("值", "C(9)")).JudgeAsync("值\n\"" + new string('x', 600_000) + "\n" + new string('\n', Together), new TableValidationOptions { Threads = 1, Progress = steps });

        Assert.InRange(steps.Longest, 200_000, 300_000);
    }

    [Theory]
    [InlineData("\n1,a\n2,b\n3,", 3)]
    [InlineData("\n", 1)]
    [InlineData("\r", 1)]
    public async Task A_byte_that_is_no_text_ends_the_table_behind_the_rows_that_follow_a_record_too_long(string rows, int count)
    {
        byte[] csv = [.. "键,值\n"u8, .. Enumerable.Repeat((byte)'x', 20_000_000), .. Utf8(rows), 0xFF, (byte)'\n'];

        var report = await Of(Item("键", "C(9)"), Item("值", "C(9)")).JudgeAsync(csv);

        Assert.Equal((count, false), (report.Rows, report.IsReadable));
        Assert.Equal(count + 1, report.Samples.Single(sample => sample.Rule == "encoding.utf-8").Row);
    }

    [Fact]
    public async Task A_byte_that_is_no_text_ends_the_table_behind_all_records_before_it()
    {
        byte[] csv = [.. "键,值\n1,"u8, .. Enumerable.Repeat((byte)'x', 600_000), .. Enumerable.Repeat((byte)'\n', Together + 1), .. "2,y\n3,"u8, 0xFF, (byte)'\n'];

        var report = await Of(Item("键", "C(9)"), Item("值", "C(9)")).JudgeAsync(csv);

        Assert.Equal((2L, false), (report.Rows, report.IsReadable));
        Assert.Contains($" record.blank {Together}", report.Lines());
        Assert.Equal(3, report.Samples.Single(sample => sample.Rule == "encoding.utf-8").Row);
    }

    [Fact]
    public async Task Blank_lines_behind_a_long_object_are_told_once()
    {
        var json = LongObject + new string('\n', Lines) + "{\"键\":\"2\",\"值\":\"y\"}\n";

        var report = await JudgeAsync(Utf8(json));

        Assert.Equal([$" record.blank {Lines}"], report.Lines());
        Assert.Equal(2, report.Rows);
    }

    [Fact]
    public async Task A_byte_that_is_no_text_ends_the_objects_behind_all_before_it()
    {
        byte[] json = [.. Utf8(LongObject), .. Enumerable.Repeat((byte)'\n', Together), .. Utf8("{\"键\":\"2\",\"值\":\"y\"}\n{\"键\":\""), 0xFF, (byte)'\n'];

        var report = await JudgeAsync(json);

        Assert.Equal((2L, false), (report.Rows, report.IsReadable));
        Assert.Contains($" record.blank {Together}", report.Lines());
    }

    private static string LongObject => "{\"键\":\"1\",\"值\":\"" + new string('x', 600_000) + "\"}\n";

    private static Task<QualityReport> JudgeAsync(byte[] json) => TableValidator.For(Of(Item("键", "C(9)"), Item("值", "M"))).ValidateAsync(new MemoryStream(json));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Steps : IProgress<ValidationProgress>
    {
        private long last;

        public long Longest { get; private set; }

        public void Report(ValidationProgress value)
        {
            Longest = Math.Max(Longest, value.Rows - last);
            last = value.Rows;
        }
    }
}
