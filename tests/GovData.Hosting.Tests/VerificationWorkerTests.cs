using System.Collections.Concurrent;
using System.IO;
using GovData.Client;
using GovData.DependencyInjection;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Security;
using GovData.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GovData.Hosting.Tests;

public sealed class VerificationWorkerTests : IDisposable
{
    private const string Certificate = "1.2.156.3005.2.11500000009275780L001.11500000009275780L.2024000001.001.7";
    private const string Holder = "11010519491231002X";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private readonly Office _office = new();
    private readonly ConcurrentQueue<PendingVerification> _told = new();

    public VerificationWorkerTests() => _office.Center.Seed.Certificate(new MockCertificate { Identifier = Certificate, HolderName = "某人", HolderCode = Holder });

    [Fact]
    public async Task When_the_center_is_back_the_verdict_is_told_with_nobody_asking()
    {
        using var host = Host();
        await host.StartAsync();
        _office.Center.Policy.Status = "MAINTENANCE";
        Assert.Null(await PendingOf(host).VerifyAsync("case-1", Request(), Context()));
        await UntilAsync(() => _office.Center.Journal.Count > 40);
        Assert.Empty(_told);

        _office.Center.Policy.Status = "OPEN";

        await UntilAsync(() => !_told.IsEmpty);
        Assert.Equal(("case-1", VerificationStatus.Valid), (_told.Single().Key, _told.Single().Receipt!.Statement.Status));
        Assert.Empty(await PendingOf(host).ListWaitingAsync());
        await host.StopAsync();
        Assert.Single(_told);
    }

    [Fact]
    public async Task What_is_kept_while_it_has_nothing_to_do_is_asked_for_at_once()
    {
        using var host = Host();
        await host.StartAsync();
        await PendingOf(host).KeepAsync("case-1", Request(), Context());
        await UntilAsync(() => !_told.IsEmpty);

        await PendingOf(host).KeepAsync("case-2", Request(), Context());

        await UntilAsync(() => _told.Count == 2);
        Assert.Equal(_office.Time.Start, _office.Time.GetUtcNow());
        await host.StopAsync();
    }

    [Fact]
    public async Task What_was_kept_before_a_restart_is_asked_for_after_it()
    {
        using (var before = Host()) await PendingOf(before).KeepAsync("case-1", Request(), Context());

        using var host = Host();
        await host.StartAsync();

        await UntilAsync(() => !_told.IsEmpty);
        await host.StopAsync();
    }

    [Theory]
    [InlineData(60, 7)]
    [InlineData(2, 5)]
    public async Task While_the_center_is_away_it_waits_twice_as_long_each_time_up_to_the_longest(int longest, int minutes)
    {
        using var host = Host(options => (options.RetryAfter, options.MaxRetryAfter) = (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(longest)));
        await PendingOf(host).KeepAsync("case-1", Request(), Context());
        _office.Center.Outcomes.Next("verifyElectronicCertificate", [.. Enumerable.Repeat(0, 12).Select(_ => MockOutcome.Drop())]);
        var began = _office.Time.GetUtcNow();
        await host.StartAsync();

        await UntilAsync(() => !_told.IsEmpty);

        Assert.InRange(_office.Time.GetUtcNow() - began, TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes + 1));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_process_that_ends_between_record_and_telling_tells_it_when_it_starts_again()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var dying = Host(options => options.OnSettled = async (_, token) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        }))
        {
            await PendingOf(dying).KeepAsync("case-1", Request(), Context());
            await dying.StartAsync();
            await reached.Task.WaitAsync(Patience);
            await dying.StopAsync().WaitAsync(Patience);
        }

        using var host = Host();
        await host.StartAsync();

        await UntilAsync(() => !_told.IsEmpty);
        await host.StopAsync();
        Assert.Equal((1, 1), (Asked, await EvidenceAsync()));
    }

    [Fact]
    public async Task A_listener_that_fails_is_logged_and_told_again_and_holds_up_no_other()
    {
        var calls = 0;
        using var host = Host(options => options.OnSettled = (outcome, _) =>
        {
            if (outcome.Key == "case-1" && ++calls < 3) throw new InvalidOperationException("the host's own mistake");
            _told.Enqueue(outcome);
            return Task.CompletedTask;
        });
        for (var n = 1; n <= 3; n++) await PendingOf(host).KeepAsync("case-" + n, Request(), Context());
        await host.StartAsync();

        await UntilAsync(() => _told.Count == 3);

        Assert.Equal("case-2 case-3 case-1", string.Join(" ", _told.Select(outcome => outcome.Key)));
        Assert.Equal((3, 3), (calls, Asked));
        Assert.Equal(2, _office.Log.Count(line => line.Contains("the host's own mistake", StringComparison.Ordinal)));
        await host.StopAsync();
    }

    [Fact]
    public async Task Another_secret_is_named_and_what_was_kept_under_this_one_is_told()
    {
        using (var before = Host(options => options.Verifications.Secret = new byte[32])) await PendingOf(before).KeepAsync("case-1", Request(), Context());
        using var host = Host();
        await PendingOf(host).KeepAsync("case-2", Request(), Context());
        await host.StartAsync();

        await UntilAsync(() => !_told.IsEmpty && _office.Log.Any(line => line.Contains("sealed under another secret", StringComparison.Ordinal)));

        Assert.Equal("case-2", _told.Single().Key);
        Assert.Equal("not-opened", Assert.Single(await PendingOf(host).ListWaitingAsync()).Problem);
        await host.StopAsync();
    }

    [Fact]
    public async Task One_that_the_center_refuses_for_good_holds_up_no_other()
    {
        using var host = Host();
        var stranger = Context();
        stranger.Department = "11500226MB1D37341C";
        await PendingOf(host).KeepAsync("case-1", Request(), stranger);
        await PendingOf(host).KeepAsync("case-2", Request(), Context());
        await host.StartAsync();

        await UntilAsync(() => !_told.IsEmpty);

        Assert.Equal("case-2", _told.Single().Key);
        Assert.Equal("not-permitted", Assert.Single(await PendingOf(host).ListWaitingAsync()).Problem);
        await host.StopAsync();
    }

    [Fact]
    public async Task Two_workers_on_one_ledger_record_each_outcome_once_and_tell_it()
    {
        using var one = Host(options => options.OpenLedger = _ => Ledger(isShared: true));
        using var two = Host(options => options.OpenLedger = _ => Ledger(isShared: true));
        for (var n = 0; n < 10; n++) await PendingOf(one).KeepAsync("case-" + n, Request(), Context());

        await Task.WhenAll(one.StartAsync(), two.StartAsync());

        await UntilAsync(() => _told.Select(outcome => outcome.Key).Distinct().Count() == 10);
        await Task.WhenAll(one.StopAsync(), two.StopAsync());
        Assert.Equal(10, await EvidenceAsync());
    }

    [Fact]
    public async Task What_another_process_kept_on_a_shared_ledger_is_asked_for_without_being_told()
    {
        using var host = Host(options => options.OpenLedger = _ => Ledger(isShared: true));
        using var other = Host(options => options.OpenLedger = _ => Ledger(isShared: true));
        await PendingOf(host).KeepAsync("case-1", Request(), Context());
        await host.StartAsync();
        await UntilAsync(() => !_told.IsEmpty);

        await PendingOf(other).KeepAsync("case-2", Request(), Context());

        await UntilAsync(() => _told.Count == 2);
        await host.StopAsync();
    }

    [Fact]
    public async Task It_has_the_ledger_of_the_center_s_submission_worker()
    {
        using var host = _office.Build(services: services => services.AddGovDataVerificationWorker("city", options => options.Verifications.Secret = Secret));
        await host.StartAsync();

        await PendingOf(host).KeepAsync("case-1", Request(), Context());

        await UntilAsync(() => Asked == 1);
        Assert.Same(PendingOf(host), host.Services.GetRequiredService<PendingVerifications>());
        Assert.Same(host.Services.GetRequiredKeyedService<DepartmentLedger>("city"), Assert.Single(host.Services.GetKeyedServices<DepartmentLedger>("city").Distinct()));
        await host.StopAsync();
    }

    [Fact]
    public async Task No_key_certificate_name_or_secret_is_logged()
    {
        using var host = Host();
        _office.Center.Outcomes.Next("verifyElectronicCertificate", MockOutcome.BadSignature());
        await PendingOf(host).KeepAsync("case-1", Request(), Context());
        await host.StartAsync();
        await UntilAsync(() => !_told.IsEmpty);
        await host.StopAsync();

        Assert.Contains(_office.Log, line => line.Contains("could not be asked for again: T06", StringComparison.Ordinal));
        Assert.Contains(_office.Log, line => line.Contains("has its verdict: VALID", StringComparison.Ordinal));
        foreach (var secret in (string[])["case-1", "2024000001", Holder, "某人", "窗口-17", "住所登记", _office.Department.AppKey, _office.Department.AppSecret])
            Assert.All(_office.Log, line => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_that_cannot_work_are_told_at_the_start()
    {
        Assert.Contains("'city': OpenLedger is missing", await RefusalAsync(options => options.OpenLedger = null), StringComparison.Ordinal);
        Assert.Contains("Verifications.Secret is 32 bytes", await RefusalAsync(options => options.Verifications.Secret = new byte[31]), StringComparison.Ordinal);
        Assert.Contains("RetryAfter", await RefusalAsync(options => options.RetryAfter = TimeSpan.Zero), StringComparison.Ordinal);
        Assert.Contains("MaxRetryAfter", await RefusalAsync(options => options.MaxRetryAfter = TimeSpan.FromSeconds(1)), StringComparison.Ordinal);
        Assert.Contains("LookEvery", await RefusalAsync(options => options.LookEvery = TimeSpan.Zero), StringComparison.Ordinal);
        using var both = _office.Build(services: services => services.AddGovDataVerificationWorker("city", Options));
        Assert.Contains("leave it out here", (await Assert.ThrowsAsync<OptionsValidationException>(() => both.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_has_waited_for_too_long_is_unhealthy()
    {
        using var host = Host();
        var check = SubmissionHealth.Verifications(TimeSpan.FromHours(1), "city");
        Assert.Equal("govdata-verifications:city", check.Name);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, check)).Status);

        await PendingOf(host).KeepAsync("case-1", Request(), Context());
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, check)).Status);

        _office.Time.Advance(TimeSpan.FromMinutes(61));
        var late = await CheckAsync(host, check);
        Assert.Equal((HealthStatus.Unhealthy, 1, 3660L), (late.Status, late.Data["waiting"], late.Data["oldestSeconds"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionHealth.Verifications(TimeSpan.Zero));
    }

    public void Dispose() => _office.Dispose();

    private int Asked => _office.Center.Journal.Of("verifyElectronicCertificate").Count;

    private static VerificationRequest Request() => new() { Identifier = Certificate, HolderCode = Holder, HolderName = "某人" };

    private static CallContext Context() => new() { Operator = "窗口-17", Matter = "住所登记", Purpose = "核验居住证", LegalBasis = "国务院令第716号" };

    private static PendingVerifications PendingOf(IHost host) => host.Services.GetRequiredKeyedService<PendingVerifications>("city");

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task<HealthCheckResult> CheckAsync(IHost host, HealthCheckRegistration registration) =>
        registration.Factory(host.Services).CheckHealthAsync(new HealthCheckContext { Registration = registration });

    private async Task<string> RefusalAsync(Action<VerificationWorkerOptions> configure)
    {
        using var host = Host(configure);
        return (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
    }

    private async Task<long> EvidenceAsync()
    {
        using var lines = new MemoryStream();
        using var ledger = Ledger();
        return await ledger.ExportEvidenceAsync(lines);
    }

    private DepartmentLedger Ledger(bool isShared = false) => SqliteLedger.Open(_office.LedgerFile, new LedgerOptions { TimeProvider = _office.Clock, IsShared = isShared });

    private void Options(VerificationWorkerOptions options)
    {
        options.OpenLedger = _ => Ledger();
        options.Verifications.Secret = Secret;
        options.OnSettled = (outcome, _) =>
        {
            _told.Enqueue(outcome);
            return Task.CompletedTask;
        };
    }

    /// <summary>A host whose center has no submission worker.</summary>
    private IHost Host(Action<VerificationWorkerOptions>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new LogBook(_office.Log)).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(_office.Clock);
        builder.Services.AddGovDataCenter("city", _office.Configure).ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(_office.Center.CreateHandler));
        builder.Services.AddGovDataVerificationWorker("city", options =>
        {
            Options(options);
            configure?.Invoke(options);
        });
        return builder.Build();
    }
}
