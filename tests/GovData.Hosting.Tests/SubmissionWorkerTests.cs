using System.Net.Http;
using System.Reflection;
using GovData.Client;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GovData.Hosting.Tests;

public class SubmissionWorkerTests
{
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_was_queued_before_a_restart_is_sent_after_it()
    {
        using var office = new Office();
        using (var before = office.Build()) Assert.Equal(SubmissionStage.Recorded, (await Office.QueueOf(before).EnqueueAsync(office.Plan())).Stage);
        Assert.Empty(office.Center.Journal.Of("announceSubmission"));

        var outcome = await RunUntilEndedAsync(office);

        Assert.Equal((Key, SubmissionStage.Stored), (outcome.Key, outcome.Stage));
        Assert.Equal(1, office.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task What_is_queued_while_it_runs_is_sent_at_once()
    {
        using var office = new Office();
        var ended = new TaskCompletionSource<SubmissionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = office.Build(ended.SetResult);
        await host.StartAsync();

        await Office.QueueOf(host).EnqueueAsync(office.Plan());

        Assert.Equal(SubmissionStage.Stored, (await ended.Task.WaitAsync(Patience)).Stage);
        Assert.Equal(SubmissionStage.Stored, (await Office.QueueOf(host).FindAsync(Key))!.Stage);
        await host.StopAsync();
    }

    [Fact]
    public async Task What_another_process_recorded_on_a_shared_ledger_is_taken_up_without_being_told()
    {
        using var office = new Office(new HastyTime());
        var shared = new LedgerOptions { TimeProvider = office.Clock, IsShared = true };
        var ended = new TaskCompletionSource<SubmissionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = office.Build(ended.SetResult, options => (options.OpenLedger, options.LookEvery) = (_ => SqliteLedger.Open(office.LedgerFile, shared), TimeSpan.FromSeconds(2)));
        await host.StartAsync();

        using var client = new CenterClient(office.Center.OptionsFor(office.Department));
        using (var ledger = SqliteLedger.Open(office.LedgerFile, shared))
            Assert.Equal(SubmissionStage.Recorded, (await new DurableSubmitter(client, ledger, new DurableSubmitterOptions { PartSize = 1024 }).RecordAsync(office.Plan())).Stage);

        var outcome = await ended.Task.WaitAsync(Patience);
        Assert.Equal((Key, SubmissionStage.Stored), (outcome.Key, outcome.Stage));
        await host.StopAsync();
    }

    [Fact]
    public async Task While_its_ledger_is_paused_it_waits_and_then_goes_on_by_itself()
    {
        using var office = new Office(new HastyTime());
        var ended = new TaskCompletionSource<SubmissionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var switchboard = SqliteLedger.Open(office.LedgerFile);
        using var client = new CenterClient(office.Center.OptionsFor(office.Department));
        await new DurableSubmitter(client, switchboard).RecordAsync(office.Plan());
        await switchboard.PauseAsync();
        using var host = office.Build(ended.SetResult, options => options.LookEvery = TimeSpan.FromSeconds(2));
        await host.StartAsync();
        while (!office.Log.Any(line => line.Contains("The ledger is paused; 1 submissions wait", StringComparison.Ordinal))) await Task.Yield();
        Assert.Empty(office.Center.Journal.Of("announceSubmission"));

        await switchboard.UnpauseAsync();

        Assert.Equal(SubmissionStage.Stored, (await ended.Task.WaitAsync(Patience)).Stage);
        Assert.DoesNotContain(office.Log, line => line.Contains("SubmissionWorker Warning", StringComparison.Ordinal));
        await host.StopAsync();
    }

    [Fact]
    public async Task Rows_with_findings_are_not_taken()
    {
        using var office = new Office();
        using var host = office.Build();
        await System.IO.File.WriteAllTextAsync(office.File, "编号,名称,数量\r\n,没有编号,1\r\n");

        var outcome = await Office.QueueOf(host).EnqueueAsync(office.Plan());

        Assert.Equal(SubmissionStage.Invalid, outcome.Stage);
        Assert.False(outcome.Report!.IsClean);
        Assert.Null(await Office.QueueOf(host).FindAsync(Key));
    }

    [Fact]
    public void Every_option_of_the_submitter_is_the_workers_too_but_how_long_a_check_is_followed()
    {
        using var office = new Office();
        var said = new DurableSubmitterOptions
        {
            PartSize = 2048,
            Digest = DigestAlgorithm.Sha256,
            Compression = PartCompression.Gzip,
            Recipient = office.Center.Keys.Encryption.PublicKey,
            Cryptography = new OwnCryptography(),
            Concurrency = 7,
            LeaseDuration = TimeSpan.FromSeconds(77),
            FindSource = _ => null,
            Progress = new Progress<SubmissionProgress>(),
            SpoolLimit = 1_000_000,
            FollowAtMost = TimeSpan.FromHours(1),
        };
        using var host = office.Build(configure: options => options.Submitter = said);

        var held = typeof(DurableSubmitter).GetField("_options", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(Office.QueueOf(host).Submitter);

        foreach (var option in typeof(DurableSubmitterOptions).GetProperties().Where(option => option.Name != nameof(said.FollowAtMost)))
        {
            Assert.False(Equals(option.GetValue(said), option.GetValue(new DurableSubmitterOptions())), option.Name + " is at its default: give it another value here");
            Assert.True(Equals(option.GetValue(said), option.GetValue(held)), option.Name);
        }
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_part_leaves_a_state_that_the_next_start_finishes()
    {
        using var office = new Office();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var host = office.Build(handler: () => new Hanging(office.Center.CreateHandler(), "/parts/2", reached)))
        {
            await host.StartAsync();
            await Office.QueueOf(host).EnqueueAsync(office.Plan());
            await reached.Task.WaitAsync(Patience);
            await host.StopAsync().WaitAsync(Patience);
        }
        using (var ledger = SqliteLedger.Open(office.LedgerFile)) Assert.Equal(SubmissionStage.Announced, (await ledger.FindAsync(Key))!.Stage);

        var outcome = await RunUntilEndedAsync(office);

        Assert.Equal((SubmissionStage.Stored, 1), (outcome.Stage, outcome.Work.PartsRepeated));
        Assert.Equal(1, office.Center.Journal.Effects("closeSubmission", Key));
    }

    [Fact]
    public async Task After_a_failure_it_waits_longer_each_time_and_tries_again()
    {
        using var office = new Office();
        office.Center.Outcomes.Next("announceSubmission", [.. Enumerable.Repeat(0, 12).Select(_ => MockOutcome.Drop())]);
        using (var before = office.Build()) await Office.QueueOf(before).EnqueueAsync(office.Plan());
        var began = office.Time.GetUtcNow();

        var outcome = await RunUntilEndedAsync(office, options => options.RetryAfter = TimeSpan.FromMinutes(1));

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.True(office.Time.GetUtcNow() - began >= TimeSpan.FromMinutes(1 + 2 + 4), "It did not wait for 1, 2 and 4 minutes.");
        Assert.Contains(office.Log, line => line.Contains("SubmissionWorker Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_that_takes_hours_is_asked_for_until_it_ends()
    {
        using var office = new Office();
        office.Center.Policy.CheckingTime = TimeSpan.FromHours(2);
        using (var before = office.Build()) await Office.QueueOf(before).EnqueueAsync(office.Plan());

        var outcome = await RunUntilEndedAsync(office);

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.True(office.Center.Journal.Of("getSubmission").Count > 1);
    }

    [Fact]
    public async Task While_one_is_being_checked_the_next_is_sent()
    {
        using var office = new Office();
        (office.Center.Policy.CheckingTime, office.Time.IsPatient) = (TimeSpan.FromDays(2), true);
        TaskCompletionSource asked = Signal(), closed = Signal();
        using var host = office.Build(handler: () => new Watching(office.Center.CreateHandler(), new() { [Key] = asked, [Key.Replace("2026", "2025", StringComparison.Ordinal) + "/close"] = closed }));
        await host.StartAsync();

        await Office.QueueOf(host).EnqueueAsync(office.Plan());
        await asked.Task.WaitAsync(Patience);
        await Office.QueueOf(host).EnqueueAsync(office.Plan("2025"));
        await closed.Task.WaitAsync(Patience);

        await host.StopAsync();
        Assert.Empty(office.Center.Journal.Of("getSubmissionReceipt"));
    }

    [Fact]
    public async Task A_listener_that_fails_stops_nothing()
    {
        using var office = new Office();
        using (var before = office.Build())
        {
            await Office.QueueOf(before).EnqueueAsync(office.Plan("2025"));
            await Office.QueueOf(before).EnqueueAsync(office.Plan("2026"));
        }
        var told = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = office.Build(_ =>
        {
            if (++told == 2) all.SetResult();
            throw new InvalidOperationException("the host's own mistake");
        });
        await host.StartAsync();
        await all.Task.WaitAsync(Patience);
        await host.StopAsync();
        Assert.Contains(office.Log, line => line.Contains("the host's own mistake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_key_name_or_secret_is_logged()
    {
        using var office = new Office();
        using (var before = office.Build()) await Office.QueueOf(before).EnqueueAsync(office.Plan());
        await RunUntilEndedAsync(office);

        Assert.NotEmpty(office.Log);
        foreach (var secret in (string[])[Permits.Department, office.Department.AppKey, office.Department.AppSecret, "permits.csv", "工程"])
            Assert.All(office.Log, line => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_that_cannot_work_are_told_at_the_start()
    {
        using var office = new Office();
        using var host = office.Build(configure: options => options.OpenLedger = null);
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("'city': OpenLedger is missing", failure.Message, StringComparison.Ordinal);

        using var other = office.Build(configure: options => options.RetryAfter = TimeSpan.Zero);
        await Assert.ThrowsAsync<OptionsValidationException>(() => other.StartAsync());

        using var blind = office.Build(configure: options => options.LookEvery = TimeSpan.Zero);
        await Assert.ThrowsAsync<OptionsValidationException>(() => blind.StartAsync());
    }

    private static async Task<SubmissionOutcome> RunUntilEndedAsync(Office office, Action<SubmissionWorkerOptions>? configure = null)
    {
        var ended = new TaskCompletionSource<SubmissionOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var host = office.Build(ended.SetResult, configure);
        await host.StartAsync();
        var outcome = await ended.Task.WaitAsync(Patience);
        await host.StopAsync();
        return outcome;
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tells when an address was answered.</summary>
    private sealed class Watching(HttpMessageHandler inner, Dictionary<string, TaskCompletionSource> signals) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var address = request.RequestUri!.AbsolutePath;
            foreach (var (end, signal) in signals)
                if (request.Method == HttpMethod.Get == !end.Contains('/') && address.EndsWith("/submissions/" + end, StringComparison.Ordinal)) signal.TrySetResult();
            return response;
        }
    }

    /// <summary>A network that never answers one address; it ends with its request.</summary>
    private sealed class Hanging(HttpMessageHandler inner, string end, TaskCompletionSource reached) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith(end, StringComparison.Ordinal))
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
