using System;
using DepartmentWorker;
using GovData.Client;
using GovData.DependencyInjection;
using GovData.Hosting;
using GovData.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

// Submits a department's table every night. Start it as often as you like on as many machines: they share the work through the ledger in PostgreSQL, and each
// submission has one effect. SIGTERM stops it; what was done stays done, and the next start goes on.
try
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = Settings.Read(builder.Configuration);
    var register = new Register(settings.Register);

    builder.Services.AddGovDataCenter(builder.Configuration.GetSection("Center"));
    builder.Services.AddGovDataSubmissionWorker(worker =>
    {
        worker.OpenLedger = _ => new DepartmentLedger(
            () => new NpgsqlConnection(settings.Ledger.Postgres), new PostgresDialect(), new LedgerOptions { SpoolDirectory = settings.Ledger.Spool });
        worker.Submitter.FindSource = register.Find;
        worker.Submitter.PartSize = settings.Ledger.PartSize;
        worker.Submitter.LeaseDuration = worker.LookEvery = TimeSpan.FromSeconds(settings.Ledger.LeaseSeconds);
    });
    builder.Services.AddGovDataNightlySubmission("", nightly =>
    {
        nightly.At = settings.Nightly.At;
        nightly.Plan = (services, day, stop) => register.PlanAsync(services.GetRequiredService<CenterClient>(), day, stop);
    });

    using var host = builder.Build();
    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    await Console.Error.WriteLineAsync(string.Join(" ", wrong.Failures));
    return 2;
}
