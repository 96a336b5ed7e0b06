using GovData.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovData.DependencyInjection.Tests;

public class LogTests
{
    [Fact]
    public async Task No_secret_token_or_address_is_logged_at_any_level()
    {
        var city = new Bureau("11500000009275780L");
        var log = new Canary();
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddGovDataCenter("city", city.Configure).ConfigureHttp(city.Carry);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredKeyedService<CenterClient>("city");

        await client.Service.GetLimitsAsync();
        await Assert.ThrowsAsync<RequestRefusedException>(() => client.Submissions.GetAsync("11500000009275780L.canary"));

        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.StartsWith("GovData.Client", line, StringComparison.Ordinal));
        var token = city.Center.Journal.Of("getLimits").Single().Headers["Authorization"];
        foreach (var secret in (string[])[city.Department.AppSecret, city.Department.AppKey, token, "Bearer", "canary", city.Center.Endpoint.Host])
            Assert.All(log.Lines, line => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
    }

    private sealed class Canary : ILoggerProvider, ILogger
    {
        private string _category = "";

        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Canary(categoryName, Lines);

        public Canary()
        {
        }

        private Canary(string category, List<string> lines) => (_category, Lines) = (category, lines);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lock (Lines) Lines.Add(_category + " scope " + state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines) Lines.Add($"{_category} {logLevel} {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
