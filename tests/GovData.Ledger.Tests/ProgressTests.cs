namespace GovData.Ledger.Tests;

public class ProgressTests
{
    [Fact]
    public async Task Rate_and_time_left_go_by_what_this_run_has_sent_and_rows_by_what_the_center_has()
    {
        using var city = new City(rows: 200);
        var (told, second) = (new Listener(), TimeSpan.FromSeconds(1));
        using var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/parts/", StringComparison.Ordinal)) city.Time.Advance(second);
        }));
        using var ledger = city.OpenLedger();

        await City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1, Progress = told }).SubmitAsync(city.Plan());

        var sending = told.All.Where(one => one.Stage == SubmissionStage.Announced && one.PartsDurable > 0).ToList();
        Assert.True(sending.Count > 3);
        for (var n = 0; n < sending.Count; n++)
        {
            var one = sending[n];
            Assert.Equal(one.BytesDurable / (n + 1.0), one.BytesPerSecond, 3);
            Assert.Equal((one.BytesRead - one.BytesDurable) / one.BytesPerSecond, one.TimeLeft!.Value.TotalSeconds, 3);
            Assert.Equal(200 * one.BytesDurable / one.BytesRead, one.RowsDurable);
        }
        Assert.Equal((200L, TimeSpan.Zero), (sending[^1].RowsDurable, sending[^1].TimeLeft));
        Assert.Equal(200, told.All[^1].RowsDurable);
    }

    [Fact]
    public async Task What_the_center_had_before_counts_as_done_and_not_in_the_rate()
    {
        using var city = new City(rows: 200);
        using var stop = new CancellationTokenSource();
        using (var broken = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/3", StringComparison.Ordinal)) stop.Cancel();
        })))
        using (var before = city.OpenLedger())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => City.Submitter(broken, before, new DurableSubmitterOptions { Concurrency = 1 }).SubmitAsync(city.Plan(), stop.Token));
        var told = new Listener();
        using var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("/parts/", StringComparison.Ordinal)) city.Time.Advance(TimeSpan.FromSeconds(2));
        }));
        using var ledger = city.OpenLedger();

        await City.Submitter(client, ledger, new DurableSubmitterOptions { Concurrency = 1, Progress = told }).ResumeAsync();

        Assert.DoesNotContain(told.All, one => one.Stage == SubmissionStage.Announced && one.PartsDurable < 2);
        var had = told.All.Single(one => one.PartsDurable == 2);
        var first = told.All.First(one => one.PartsDurable == 3);
        Assert.Equal((first.BytesDurable - had.BytesDurable) / 2.0, first.BytesPerSecond, 3);
    }

    private sealed class Listener : IProgress<SubmissionProgress>
    {
        public List<SubmissionProgress> All { get; } = [];

        public void Report(SubmissionProgress value) => All.Add(value);
    }
}
