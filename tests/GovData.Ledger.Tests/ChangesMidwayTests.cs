using System.Net.Http;
using System.Text.Json;
using GovData.Client;
using GovData.Testing;

namespace GovData.Ledger.Tests;

/// <summary>What changes while a submission is under way: limits, networks, clocks, keys, the entry, the center's hours.</summary>
public class ChangesMidwayTests
{
    private const int Parts = 64 * 1024;
    private static readonly string Key = Permits.Department + ".307005012-000001.2026.FULL.1";

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_limit_that_was_lowered_is_kept_by_smaller_parts(int sentBefore)
    {
        using var city = new City(rows: 7000);
        await RecordAsync(city);
        using var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/" + (sentBefore + 1), StringComparison.Ordinal)) city.Center.Limits.PartSize = 30_000;
        }));

        await JudgeAsync(city, await ResumeAsync(city, client));

        var taken = city.Center.Journal.Of("putSubmissionPart").Where(sent => sent.HadEffect).ToList();
        Assert.True(taken.Count > 4 + sentBefore, $"{taken.Count} parts.");
    }

    [Fact]
    public async Task A_network_that_takes_nothing_so_large_gets_smaller_parts()
    {
        using var city = new City(rows: 7000);
        await RecordAsync(city);
        city.Center.FrontGateway.MaxBodyBytes = 40_000;
        using var client = city.Connect();

        await JudgeAsync(city, await ResumeAsync(city, client));
    }

    [Fact]
    public async Task A_network_that_breaks_off_what_is_large_gets_smaller_parts()
    {
        using var city = new City(rows: 7000);
        await RecordAsync(city);
        using var client = city.Connect(inner => new Breaking(inner, request => request.Content?.Headers.ContentLength > 40_000));

        await JudgeAsync(city, await ResumeAsync(city, client));
    }

    [Fact]
    public async Task Parts_that_are_there_behind_one_that_is_too_large_are_replaced()
    {
        using var city = new City(rows: 7000);
        await RecordAsync(city);
        var third = Signal();
        using var client = city.Connect(inner => new Breaking(inner, request => request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal) && request.Content?.Headers.ContentLength > 40_000, third));

        await JudgeAsync(city, await ResumeAsync(city, client, together: 2));

        Assert.True(city.Center.Journal.Of("putSubmissionPart").Count(sent => sent.HadEffect && sent.Target.Contains("/parts/3?", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task Who_holds_a_part_that_is_cut_anew_confirms_nothing_of_the_new_ones()
    {
        using var city = new City(rows: 7000, clock: new HastyTime());
        await RecordAsync(city);
        var (cutting, sending, released, wentOn) = (Signal(), Signal(), Signal(), Signal());
        using var first = city.Connect(inner => new Gate(inner, async request =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/parts/1", StringComparison.Ordinal)) return null;
            if (cutting.TrySetResult())
            {
                await sending.Task;
                return TooLarge();
            }
            if (released.TrySetResult()) await wentOn.Task;
            return null;
        }));
        using var second = city.Connect(inner => new Gate(inner, async request =>
        {
            if (released.Task.IsCompleted) wentOn.TrySetResult();
            if (request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal) && sending.TrySetResult()) await released.Task;
            return null;
        }));
        var one = Task.Run(() => WorkAsync(city, first));
        await cutting.Task;
        var other = WorkAsync(city, second);

        await JudgeAsync(city, await one);
        await JudgeAsync(city, await other);
    }

    [Fact]
    public async Task A_network_that_is_down_for_a_while_costs_nothing_that_was_sent()
    {
        using var city = new City(rows: 7000);
        await RecordAsync(city);
        var down = false;
        using var client = city.Connect(inner => new Breaking(inner, request => down |= request.RequestUri!.AbsolutePath.EndsWith("/parts/2", StringComparison.Ordinal)));
        Assert.IsType<TransportException>((await ResumeAsync(city, client)).Failure);

        using var again = city.Connect();
        var outcome = await ResumeAsync(city, again);

        await JudgeAsync(city, outcome);
        Assert.Equal(4, outcome.Work.Parts);
        Assert.Equal(4, city.Center.Journal.Of("putSubmissionPart").Count);
    }

    [Fact]
    public async Task A_limit_no_part_can_keep_is_told()
    {
        using var city = new City();
        await RecordAsync(city);
        city.Center.Limits.PartSize = 300;
        using var client = city.Connect();

        var outcome = await ResumeAsync(city, client);

        Assert.Equal("too-large", Assert.IsType<RequestRefusedException>(outcome.Failure).Code);
        city.Center.Limits.PartSize = 1 << 20;
        await JudgeAsync(city, await ResumeAsync(city, client));
    }

    [Fact]
    public async Task Wherever_it_dies_cutting_anew_it_comes_to_one_effect()
    {
        for (var n = 1; ; n++)
        {
            foreach (var after in (bool[])[false, true])
            {
                using var city = new City(rows: 300);
                await RecordAsync(city);
                city.Center.Limits.PartSize = 3000;
                var mortality = new Mortality(n, after);
                using (var mortal = new MortalProcess(city, mortality))
                {
                    try
                    {
                        await mortal.Submitter.ResumeAsync();
                        Assert.True(n > 15, $"Only {n} operations were seen.");
                        return;
                    }
                    catch (ProcessDiedException)
                    {
                    }
                }
                using var next = new MortalProcess(city, new Mortality());
                await next.Submitter.ResumeAsync();
                await JudgeAsync(city, (await next.Ledger.GetOutcomeAsync(Key))!);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_an_hour_off_changes_nothing(int hours)
    {
        using var city = new City();
        using var client = new CenterClient(new CenterClientOptions
        {
            Endpoint = city.Center.Endpoint,
            Department = new DepartmentIdentity(city.Department.Code, city.Department.Division),
            Credential = new AppKeyCredential(city.Department.AppKey, city.Department.AppSecret, city.Department.SigningKey),
            TrustedKeys = city.Center.TrustedKeys,
            Handler = new Dated(city.Center.CreateHandler(), city.Time),
            TimeProvider = new Shifted(city.Time, TimeSpan.FromHours(hours)),
        });
        using var ledger = Ledger(city, new Shifted(city.Time, TimeSpan.FromHours(hours)));

        await JudgeAsync(city, await City.Submitter(client, ledger).SubmitAsync(city.Plan()));
    }

    [Fact]
    public async Task Keys_that_are_rolled_before_the_manifest_is_signed_keep_it_from_nothing()
    {
        using var city = new City();
        await DiesAtAsync(city, "/parts/2");
        city.Center.Keys.Roll(GovData.Security.SigningKey.CreateP256());

        await JudgeAsync(city, await city.SubmitAsync());
    }

    [Fact]
    public async Task A_manifest_whose_key_the_center_no_longer_knows_is_told_and_can_be_recalled()
    {
        using var city = new City();
        await DiesAtAsync(city, "/close");

        var refused = await Assert.ThrowsAsync<RequestRefusedException>(() => city.SubmitAsync());
        Assert.Equal("document-key-unknown", refused.Code);

        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        Assert.Equal(SubmissionStage.Recalled, (await City.Submitter(client, ledger).RecallAsync(Key, "签名密钥已更换")).Stage);
        var again = city.Plan();
        again.Number = 2;
        Assert.True((await City.Submitter(client, ledger).SubmitAsync(again)).IsStored);
    }

    [Fact]
    public async Task An_entry_that_was_changed_after_the_rows_were_judged_is_told_and_the_key_is_free()
    {
        using var city = new City();
        await RecordAsync(city);
        var next = Permits.Entry();
        (next.Version, next.Abstract) = (2, "施工许可的编号、名称、数量，2027 年版。");
        city.Center.Seed.Entry(next);
        using var client = city.Connect();

        var refused = await ResumeAsync(city, client);
        Assert.Equal((SubmissionStage.Refused, "entry-version-superseded"), (refused.Stage, Assert.IsType<RequestRefusedException>(refused.Failure).Code));

        using var ledger = city.OpenLedger();
        await JudgeAsync(city, await City.Submitter(client, ledger).SubmitAsync(new SubmissionPlan(next, "2026", SubmissionSource.FromFile(city.File))));
    }

    [Theory]
    [InlineData("announceSubmission")]
    [InlineData("putSubmissionPart")]
    [InlineData("closeSubmission")]
    [InlineData("getSubmissionReceipt")]
    public async Task Maintenance_is_waited_for_or_told_and_gone_on_with(string operation)
    {
        using var city = new City();
        await RecordAsync(city);
        for (var n = 0; n < 60; n++) city.Center.Outcomes.Next(operation, MockOutcome.Problem("maintenance"));
        using var client = city.Connect();
        var outcome = await ResumeAsync(city, client);
        for (var again = 0; again < 60 && outcome.Failure is not null; again++)
        {
            Assert.Equal("maintenance", Assert.IsType<RequestRefusedException>(outcome.Failure).Code);
            outcome = await ResumeAsync(city, client);
        }
        await JudgeAsync(city, outcome);
    }

    private static async Task RecordAsync(City city)
    {
        using var client = city.Connect();
        using var ledger = city.OpenLedger();
        Assert.Equal(SubmissionStage.Recorded, (await Submitter(client, ledger).RecordAsync(city.Plan())).Stage);
    }

    /// <summary>The department's secret and signing key are changed just before a call.</summary>
    private static async Task DiesAtAsync(City city, string call)
    {
        var rotated = false;
        using var client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (rotated || !request.RequestUri!.AbsolutePath.EndsWith(call, StringComparison.Ordinal)) return;
            rotated = true;
            city.Center.Departments.Rotate(city.Department.Code);
        }));
        using var ledger = city.OpenLedger();
        await Assert.ThrowsAnyAsync<CenterException>(() => City.Submitter(client, ledger).SubmitAsync(city.Plan()));
    }

    private static async Task<SubmissionOutcome> ResumeAsync(City city, CenterClient client, int together = 1)
    {
        using var ledger = city.OpenLedger();
        return Assert.Single(await Submitter(client, ledger, together).ResumeAsync());
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static HttpResponseMessage TooLarge() => new(System.Net.HttpStatusCode.RequestEntityTooLarge)
    {
        Content = new StringContent("""{"type":"about:blank","title":"Too large","status":413,"code":"too-large","traceId":"t","retryable":false}""", System.Text.Encoding.UTF8, "application/problem+json"),
    };

    /// <summary>One worker of several on the ledger.</summary>
    private static async Task<SubmissionOutcome> WorkAsync(City city, CenterClient client)
    {
        using var ledger = city.OpenLedger(isShared: true);
        var options = new DurableSubmitterOptions { PartSize = Parts, Compression = GovData.Security.PartCompression.None, Concurrency = 1, LeaseDuration = TimeSpan.FromMinutes(10) };
        return await new DurableSubmitter(client, ledger, options).SubmitAsync(city.Plan());
    }

    private static DurableSubmitter Submitter(CenterClient client, DepartmentLedger ledger, int together = 1) =>
        new(client, ledger, new DurableSubmitterOptions { PartSize = Parts, Compression = GovData.Security.PartCompression.None, Concurrency = together });

    private static DepartmentLedger Ledger(City city, TimeProvider time) =>
        Sqlite.SqliteLedger.Open(city.LedgerFile, new LedgerOptions { TimeProvider = time });

    private static async Task JudgeAsync(City city, SubmissionOutcome outcome)
    {
        Assert.True(outcome.IsStored, outcome.Stage + " " + outcome.Reason + outcome.Failure);
        Assert.Equal(1, city.Center.Journal.Effects("closeSubmission", Key));
        using var state = JsonDocument.Parse(city.Center.Snapshot());
        Assert.Equal(city.Rows, Assert.Single(state.RootElement.GetProperty("submissions").GetProperty("stored").EnumerateArray()).GetProperty("rows").GetInt32());
        Assert.Empty(city.Spooled);
        Assert.Equal(GovData.Security.EvidenceConclusion.Proved, (await city.VerifyEvidenceAsync()).Conclusion);
    }

    /// <summary>Breaks off some requests; or, where there is something to tell by that the third part got through, answers them then that they are too large.</summary>
    private sealed class Breaking(HttpMessageHandler inner, Func<HttpRequestMessage, bool> isBroken, TaskCompletionSource? third = null) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!isBroken(request))
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (request.RequestUri!.AbsolutePath.EndsWith("/parts/3", StringComparison.Ordinal)) third?.TrySetResult();
                return answer;
            }
            if (third is null) throw new HttpRequestException("broken off", new System.IO.IOException("reset"));
            await third.Task;
            return TooLarge();
        }
    }

    /// <summary>Holds requests back, or answers them itself.</summary>
    private sealed class Gate(HttpMessageHandler inner, Func<HttpRequestMessage, Task<HttpResponseMessage?>> pass) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await pass(request) ?? await base.SendAsync(request, cancellationToken);
    }

    /// <summary>Answers say the center's time.</summary>
    private sealed class Dated(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            answer.Headers.Date ??= clock.GetUtcNow();
            return answer;
        }
    }

    private sealed class Shifted(TimeProvider inner, TimeSpan by) : TimeProvider
    {
        public override long TimestampFrequency => inner.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + by;

        public override long GetTimestamp() => inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
    }
}
