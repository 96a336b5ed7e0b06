using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation.Tests;

/// <summary>The report is the same bytes however it was made: by how many threads, with how much memory for keys, under which other editions.</summary>
public class OneReportTests
{
    private static readonly ReferenceTable Table = new(60_000, 326, 0.01);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Any_number_of_threads_makes_the_same_report(int threads)
    {
        var one = await JudgeAsync(new TableValidationOptions { Threads = 1 });

        for (var round = 0; round < 3; round++) Assert.Equal(one.ToJson(), (await JudgeAsync(new TableValidationOptions { Threads = threads })).ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Keys_beyond_the_memory_allowed_are_found_all_the_same(int threads)
    {
        var csv = Doubled(200_000, every: 1_000);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var roomy = await Keyed.JudgeAsync(csv, new TableValidationOptions { SamplesPerFinding = 1_000 });
            var tight = await Keyed.JudgeAsync(csv, new TableValidationOptions { SamplesPerFinding = 1_000, KeyMemory = 1 << 20, SpillFolder = folder.FullName, Threads = threads });

            Assert.Equal(["键 key.unique 200"], tight.Lines());
            Assert.Equal(roomy.Samples.Select(sample => (sample.Row, sample.ByteOffset)), tight.Samples.Select(sample => (sample.Row, sample.ByteOffset)));
            Assert.Equal((roomy.Rows, roomy.RowsWithFindings), (tight.Rows, tight.RowsWithFindings));
            Assert.Empty(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_a_finding()
    {
        var report = await Keyed.JudgeAsync(Doubled(200_000, every: 1_000), new TableValidationOptions { KeyMemory = 1 << 20, SpillFolder = Path.Combine(AppContext.BaseDirectory, "no", "such", "folder") });

        Assert.Contains(report.Counts, count => count.Rule == "keys.spill");
        Assert.False(report.IsReadable);
    }

    [Fact]
    public async Task Two_editions_are_reported_in_one_pass_each_as_if_alone()
    {
        var both = await JudgeAsync(new TableValidationOptions { Editions = [RuleSet.Current, RuleSet.First], Threads = 2 });

        Assert.Equal((await JudgeAsync(new TableValidationOptions())).ToJson(), both.ToJson());
        var first = Assert.Single(both.OtherEditions);
        Assert.Equal("2026.1", first.RuleSetEdition);
        Assert.Equal((await JudgeAsync(new TableValidationOptions { Editions = [RuleSet.First] })).ToJson(), first.ToJson());
    }

    [Fact]
    public async Task A_changeover_shows_what_the_new_edition_asks_for()
    {
        var report = await Entry.Of(Entry.Item("日期", "D"), Entry.Item("备注", "C(20)"))
            .JudgeAsync("日期,备注\n２０２６-01-01,暂无\n", new TableValidationOptions { Editions = [RuleSet.First, RuleSet.Current] });

        Assert.Equal(["日期 type.date 1"], report.Lines());
        Assert.Equal(["日期 value.full-width 1", "备注 filler 1"], report.OtherEditions.Single().Lines());
    }

    [Fact]
    public async Task Cancelling_stops_all_threads()
    {
        using var stop = new CancellationTokenSource();
        var options = new TableValidationOptions { Threads = 4, Progress = new Stopping(stop) };
        var validator = TableValidator.For(ReferenceTable.CatalogEntry, options);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => validator.ValidateAsync(new MemoryStream(Table.Csv), stop.Token));
    }

    [Fact]
    public async Task What_fails_on_one_thread_stops_the_others_and_comes_as_it_was()
    {
        var options = new TableValidationOptions { Threads = 4, Progress = new Failing() };

        Assert.Equal("told", (await Assert.ThrowsAsync<InvalidOperationException>(() => ReferenceTable.CatalogEntry.JudgeAsync(Table.Csv, options))).Message);
    }

    private static GovData.Standards.CatalogEntry Keyed => Entry.Of(Entry.Item("键", "C(20)", key: true));

    private static Task<QualityReport> JudgeAsync(TableValidationOptions options) => ReferenceTable.CatalogEntry.JudgeAsync(Table.Csv, options);

    /// <summary>Keys that are unique but for one in so many, which is that of an early row.</summary>
    private static byte[] Doubled(int rows, int every) =>
        System.Text.Encoding.UTF8.GetBytes("键\n" + string.Concat(Enumerable.Range(1, rows).Select(i => i % every == 0 ? $"key-{i - every / 2}\n" : $"key-{i}\n")));

    private sealed class Failing : IProgress<ValidationProgress>
    {
        public void Report(ValidationProgress value)
        {
            if (value.Rows > 20_000) throw new InvalidOperationException("told");
        }
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<ValidationProgress>
    {
        public void Report(ValidationProgress value) => stop.Cancel();
    }
}
