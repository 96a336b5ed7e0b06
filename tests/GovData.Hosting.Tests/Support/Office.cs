using System.Collections.Concurrent;
using System.Net.Http;
using GovData.Client;
using GovData.DependencyInjection;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovData.Hosting.Tests;

/// <summary>A department's server: a host with a worker, a mock center, rows and a ledger that outlives the host.</summary>
internal sealed class Office : IDisposable
{
    public Office(TimeProvider? clock = null)
    {
        Clock = clock ?? Time;
        Center = new MockCenter(new MockCenterOptions { TimeProvider = Clock, SigningKey = Security.SigningKey.CreateP256() });
        Department = Center.Departments.Add(Permits.Department, "500000", "重庆市某局", 1);
        Center.Seed.Entry(Permits.Entry());
        File = Directory.Write("permits.csv", Permits.Rows(70));
    }

    public ImpatientTime Time { get; } = new();

    /// <summary>The clock of center, host and ledger: <see cref="Time"/> unless another was given.</summary>
    public TimeProvider Clock { get; }

    public TemporaryDirectory Directory { get; } = new();

    public MockCenter Center { get; }

    public MockDepartment Department { get; }

    public string File { get; }

    public string LedgerFile => Directory.File("ledger.db");

    public ConcurrentQueue<string> Log { get; } = new();

    public SubmissionPlan Plan(string period = "2026") => new(Permits.Entry(), period, SubmissionSource.FromFile(File));

    /// <summary>A host that is not started yet; submissions that end are told to <paramref name="ended"/>.</summary>
    public IHost Build(
        Action<SubmissionOutcome>? ended = null, Action<SubmissionWorkerOptions>? configure = null, Func<HttpMessageHandler>? handler = null, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new LogBook(Log)).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(Clock);
        builder.Services.AddGovDataCenter("city", Configure).ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(handler ?? Center.CreateHandler));
        builder.Services.AddGovDataSubmissionWorker("city", options =>
        {
            options.OpenLedger = _ => SqliteLedger.Open(LedgerFile, new LedgerOptions { TimeProvider = Clock });
            options.Submitter.PartSize = 1024;
            options.Submitter.Concurrency = 1;
            options.OnEnded = (outcome, _) =>
            {
                ended?.Invoke(outcome);
                return Task.CompletedTask;
            };
            configure?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    public static SubmissionQueue QueueOf(IHost host) => host.Services.GetRequiredKeyedService<SubmissionQueue>("city");

    public void Configure(CenterClientOptions options)
    {
        options.Endpoint = Center.Endpoint;
        options.Department = new DepartmentIdentity(Department.Code, Department.Division);
        options.Credential = new AppKeyCredential(Department.AppKey, Department.AppSecret, Department.SigningKey);
        options.TrustedKeys = Center.TrustedKeys;
    }

    public void Dispose() => Directory.Dispose();
}
