using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Client;
using GovData.DependencyInjection;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Standards;
using GovData.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace GovData.Hosting.Tests;

public sealed class SubmissionWorkerTests : IDisposable
{
    private const string Code = "11500000MB1000010R";
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-hosting-").FullName;
    private readonly MockCenter _center = new();
    private readonly MockDepartment _department;
    private readonly CatalogEntry _entry = Entry();
    private readonly string _file;

    public SubmissionWorkerTests()
    {
        _department = _center.Departments.Add(Code, "500000", "示例部门", level: 1);
        _entry.Code = _center.Seed.Entry(_entry);
        _entry.Version = 1;
        _file = Path.Combine(_folder, "rows.csv");
        File.WriteAllText(_file, "代码,名称\r\n500101,万州区\r\n500102,涪陵区\r\n");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_queued_plan_is_submitted_and_its_end_is_told()
    {
        var ended = new TaskCompletionSource<SubmissionOutcome>();
        using var host = Host(ended);
        await host.StartAsync();

        await host.Services.GetRequiredService<SubmissionQueue>().EnqueueAsync(new SubmissionPlan(_entry, "2026", SubmissionSource.FromFile(_file)));
        var outcome = await ended.Task.WaitAsync(s_deadline);
        await host.StopAsync();

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Equal(2, outcome.Receipt!.RowsStored);
    }

    [Fact]
    public async Task What_was_queued_before_a_restart_is_finished_after_it()
    {
        using (var stopped = Host(new TaskCompletionSource<SubmissionOutcome>()))
            await stopped.Services.GetRequiredService<SubmissionQueue>().EnqueueAsync(new SubmissionPlan(_entry, "2026", SubmissionSource.FromFile(_file)));
        var ended = new TaskCompletionSource<SubmissionOutcome>();
        using var host = Host(ended);

        await host.StartAsync();
        var outcome = await ended.Task.WaitAsync(s_deadline);
        await host.StopAsync();

        Assert.Equal(SubmissionStage.Stored, outcome.Stage);
        Assert.Single(_center.Journal.Of("closeSubmission"), entry => entry.HadEffect);
    }

    [Fact]
    public async Task The_health_checks_see_a_center_and_a_ledger_that_work()
    {
        using var host = Host(new TaskCompletionSource<SubmissionOutcome>());

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(3, report.Entries.Count);
        Assert.All(report.Entries.Values, entry => Assert.Equal(HealthStatus.Healthy, entry.Status));
    }

    [Fact]
    public async Task A_center_that_does_not_answer_is_not_healthy()
    {
        _center.Outcomes.Next("getStatus", [.. Enumerable.Repeat(0, 20).Select(_ => MockOutcome.HtmlPage())]);
        using var host = Host(new TaskCompletionSource<SubmissionOutcome>());

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.NotEqual(HealthStatus.Healthy, report.Status);
    }

    private IHost Host(TaskCompletionSource<SubmissionOutcome> ended)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddGovDataCenter("city", options =>
        {
            var mine = _center.OptionsFor(_department);
            (options.Endpoint, options.Department, options.Credential, options.TrustedKeys, options.Handler) = (mine.Endpoint, mine.Department, mine.Credential, mine.TrustedKeys, mine.Handler);
            options.Budgets.RetryDelay = TimeSpan.FromMilliseconds(1);
        });
        builder.Services.AddGovDataSubmissionWorker("city", options =>
        {
            options.OpenLedger = _ => SqliteLedger.Open(Path.Combine(_folder, "ledger.db"));
            options.OnEnded = (outcome, _) =>
            {
                ended.TrySetResult(outcome);
                return Task.CompletedTask;
            };
        });
        builder.Services.AddHealthChecks()
            .Add(SubmissionHealth.Center("city")).Add(SubmissionHealth.Ledger("city")).Add(SubmissionHealth.Backlog(TimeSpan.FromDays(1), "city"));
        return builder.Build();
    }

    private static CatalogEntry Entry() => new()
    {
        Title = "区划",
        ProviderName = "示例部门",
        ProviderCode = Code,
        Abstract = "测试",
        Format = new ResourceFormat { Category = ResourceCategory.Spreadsheet, Type = "csv" },
        Sharing = new SharingAttribute { Type = SharingType.Unconditional, Method = SharingMethod.Platform },
        Opening = new OpeningAttribute { Type = OpeningType.Unconditional },
        UpdateCycle = UpdateCycle.EveryYear,
        Items =
        [
            new InformationItem { Name = "代码", Type = ItemDataType.Parse("C(6)"), Required = true, IsKey = true },
            new InformationItem { Name = "名称", Type = ItemDataType.Parse("C(20)"), Required = true },
        ],
    };
}
