using System.Net.Http;
using System.Net.Sockets;
using GovData.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace GovData.Hosting.Tests;

public class SubmissionHealthTests
{
    [Theory]
    [InlineData("OPEN", HealthStatus.Healthy)]
    [InlineData("DEGRADED", HealthStatus.Degraded)]
    [InlineData("MAINTENANCE", HealthStatus.Degraded)]
    public async Task The_center_says_how_it_is(string status, HealthStatus health)
    {
        using var office = new Office();
        office.Center.Policy.Status = status;
        using var host = office.Build();
        Assert.Equal(health, (await CheckAsync(host, SubmissionHealth.Center("city"))).Status);
    }

    [Fact]
    public async Task A_center_that_cannot_be_reached_is_unhealthy_with_its_code()
    {
        using var office = new Office();
        using var host = office.Build(handler: () => new Unreachable());
        var result = await CheckAsync(host, SubmissionHealth.Center("city"));
        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("T01", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_is_unhealthy()
    {
        using var office = new Office();
        using (var host = office.Build()) Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, SubmissionHealth.Ledger("city"))).Status);

        await System.IO.File.WriteAllTextAsync(office.LedgerFile, "this is no database, and long enough for its reader to notice that it is none ........................");
        using (var host = office.Build()) Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(host, SubmissionHealth.Ledger("city"))).Status);
    }

    [Fact]
    public async Task A_submission_unfinished_for_too_long_is_unhealthy()
    {
        using var office = new Office();
        using var host = office.Build();
        var check = SubmissionHealth.Backlog(TimeSpan.FromHours(1), "city");
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, check)).Status);

        await Office.QueueOf(host).EnqueueAsync(office.Plan());
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host, check)).Status);

        office.Time.Advance(TimeSpan.FromMinutes(61));
        var late = await CheckAsync(host, check);
        Assert.Equal((HealthStatus.Unhealthy, 1, 3660L), (late.Status, late.Data["unfinished"], late.Data["oldestSeconds"]));
    }

    [Fact]
    public async Task The_host_s_own_health_service_runs_them_all()
    {
        using var office = new Office();
        using var host = office.Build(services: services => services.AddHealthChecks()
            .Add(SubmissionHealth.Center("city")).Add(SubmissionHealth.Ledger("city")).Add(SubmissionHealth.Backlog(TimeSpan.FromDays(1), "city")));

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(["govdata-backlog:city", "govdata-center:city", "govdata-ledger:city"], report.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Healthy, report.Status);
    }

    [Fact]
    public void A_check_bears_the_name_of_its_center()
    {
        Assert.Equal("govdata-ledger:city", SubmissionHealth.Ledger("city").Name);
        Assert.Equal("govdata-center", SubmissionHealth.Center().Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionHealth.Backlog(TimeSpan.Zero));
    }

    private static Task<HealthCheckResult> CheckAsync(IHost host, HealthCheckRegistration registration) =>
        registration.Factory(host.Services).CheckHealthAsync(new HealthCheckContext { Registration = registration });

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused));
    }
}
