using System.IO;
using GovData.Client;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Standards;
using GovData.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GovData.Hosting.Tests;

public class NightlySubmissionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("02:00", "2026-11-22T08:00Z 2026-11-22, 2026-11-22T18:00Z 2026-11-23, 2026-11-23T18:00Z 2026-11-24")]
    [InlineData("23:30", "2026-11-22T08:00Z 2026-11-21, 2026-11-22T15:30Z 2026-11-22, 2026-11-23T15:30Z 2026-11-23")]
    [InlineData("00:00", "2026-11-22T08:00Z 2026-11-22, 2026-11-22T16:00Z 2026-11-23, 2026-11-23T16:00Z 2026-11-24")]
    [InlineData("16:00", "2026-11-22T08:00Z 2026-11-22, 2026-11-23T08:00Z 2026-11-23, 2026-11-24T08:00Z 2026-11-24")]
    public async Task The_last_day_due_is_planned_at_the_start_and_every_day_at_its_time_in_China(string at, string planned)
    {
        using var office = new Office();
        var days = new List<string>();

        await RunAsync(office, 3, (day, _) =>
        {
            days.Add(FormattableString.Invariant($"{office.Time.GetUtcNow():yyyy-MM-dd'T'HH:mm'Z'} {day}"));
            return null;
        }, options => options.At = TimeSpan.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(planned, string.Join(", ", days));
    }

    [Fact]
    public async Task What_is_planned_is_recorded_sent_and_not_read_again_that_day_by_whoever_starts_anew()
    {
        using var office = new Office();
        office.Center.Policy.CheckingTime = TimeSpan.Zero;
        var (told, reads) = (new List<SubmissionStage>(), 0);
        SubmissionPlan? Plan(CivilDate day, int call) => call > 1 ? null : new(Permits.Entry(), "2026-11-22", SubmissionSource.FromStream("permits", _ =>
        {
            reads++;
            return Task.FromResult<Stream>(File.OpenRead(office.File));
        }));
        void Configure(NightlySubmissionOptions options) => options.OnPlanned = (outcome, _) =>
        {
            told.Add(outcome.Stage);
            return Task.CompletedTask;
        };

        await RunAsync(office, 2, Plan, Configure);
        var once = reads;
        Assert.True(once > 0);
        await RunAsync(office, 2, Plan, Configure);

        Assert.Equal([SubmissionStage.Recorded], told);
        Assert.Equal(once, reads);
    }

    [Fact]
    public async Task The_worker_sends_what_was_planned()
    {
        using var office = new Office();
        var ended = new TaskCompletionSource<SubmissionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = office.Build(ended.SetResult, services: services => services.AddGovDataNightlySubmission("city", options => options.Plan = (_, day, stop) =>
            day.Day == 22 ? Task.FromResult<SubmissionPlan?>(office.Plan(day.ToString())) : NeverAsync(stop)));
        await host.StartAsync();

        var outcome = await ended.Task.WaitAsync(Patience);

        Assert.Equal((Permits.Department + ".307005012-000001.2026-11-22.FULL.1", SubmissionStage.Stored), (outcome.Key, outcome.Stage));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_cannot_be_planned_is_tried_again_after_longer_and_longer_waits()
    {
        using var office = new Office();
        var minutes = new List<double>();
        var began = office.Time.GetUtcNow();

        await RunAsync(office, 5, (_, call) =>
        {
            minutes.Add((office.Time.GetUtcNow() - began).TotalMinutes);
            return call < 5 ? throw new IOException("the database is down") : null;
        }, options => options.MaxRetryAfter = TimeSpan.FromMinutes(3));

        Assert.Equal([0, 1, 3, 6, 9], minutes);
        Assert.Contains(office.Log, line => line.Contains("NightlySubmission Error", StringComparison.Ordinal) && line.Contains("IOException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_with_findings_are_told_and_wait_for_the_next_day()
    {
        using var office = new Office();
        await File.WriteAllTextAsync(office.File, "编号,名称,数量\r\n,没有编号,1\r\n");
        var (days, told) = (new List<int>(), new List<SubmissionOutcome>());

        await RunAsync(office, 2, (day, call) =>
        {
            days.Add(day.Day);
            return call == 1 ? office.Plan(day.ToString()) : null;
        }, options => options.OnPlanned = (outcome, _) =>
        {
            told.Add(outcome);
            throw new InvalidOperationException("the listener's own mistake");
        });

        Assert.Equal([22, 23], days);
        Assert.Equal(SubmissionStage.Invalid, Assert.Single(told).Stage);
        Assert.False(told[0].Report!.IsClean);
        Assert.Contains(office.Log, line => line.Contains("have findings", StringComparison.Ordinal));
        Assert.Contains(office.Log, line => line.Contains("the listener's own mistake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_process_recorded_meanwhile_from_other_rows_stands()
    {
        using var office = new Office();
        using var client = new CenterClient(office.Center.OptionsFor(office.Department));
        var (days, others) = (new List<int>(), office.Directory.Write("others.csv", Permits.Rows(5)));

        await RunAsync(office, 2, (day, call) =>
        {
            days.Add(day.Day);
            if (call == 2) return null;
            return new(Permits.Entry(), "2026", SubmissionSource.FromStream("permits", async stop =>
            {
                using var ledger = SqliteLedger.Open(office.LedgerFile, new LedgerOptions { TimeProvider = office.Clock });
                await new DurableSubmitter(client, ledger).RecordAsync(new(Permits.Entry(), "2026", SubmissionSource.FromFile(others)), stop);
                return File.OpenRead(office.File);
            }));
        });

        Assert.Equal([22, 23], days);
        Assert.Contains(office.Log, line => line.Contains("recorded by another process", StringComparison.Ordinal));
        using var book = SqliteLedger.Open(office.LedgerFile);
        Assert.Equal(5, (await book.GetOutcomeAsync(Permits.Department + ".307005012-000001.2026.FULL.1"))!.Work.Rows);
    }

    [Fact]
    public async Task Options_that_cannot_work_are_told_at_the_start()
    {
        using var office = new Office();
        foreach (var (wrong, told) in ((Action<NightlySubmissionOptions>, string)[])
        [
            (options => options.Plan = null, "'city': Plan is missing"),
            (options => options.At = TimeSpan.FromHours(24), "At is a time of day"),
            (options => options.RetryAfter = TimeSpan.Zero, "RetryAfter is above zero"),
        ])
        {
            using var host = office.Build(services: services => services.AddGovDataNightlySubmission("city", options =>
            {
                options.Plan = (_, _, stop) => NeverAsync(stop);
                wrong(options);
            }));
            Assert.Contains(told, (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>Runs a host until so many plans were asked for and all but the last dealt with; the last is answered and time then stands.</summary>
    private static async Task RunAsync(Office office, int calls, Func<CivilDate, int, SubmissionPlan?> plan, Action<NightlySubmissionOptions>? configure = null)
    {
        var (call, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var host = office.Build(services: services => services.AddGovDataNightlySubmission("city", options =>
        {
            options.Plan = (_, day, stop) =>
            {
                if (++call > calls) return NeverAsync(stop);
                try
                {
                    return Task.FromResult(plan(day, call));
                }
                finally
                {
                    if (call == calls) all.SetResult();
                }
            };
            configure?.Invoke(options);
        }));
        await host.StartAsync();
        await all.Task.WaitAsync(Patience);
        await host.StopAsync();
    }

    private static async Task<SubmissionPlan?> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return null;
    }
}
