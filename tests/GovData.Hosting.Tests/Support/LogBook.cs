using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovData.Hosting.Tests;

/// <summary>Writes down whatever is logged, at any level.</summary>
internal sealed class LogBook(ConcurrentQueue<string> lines) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Page(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Page(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {logLevel} {formatter(state, exception)} {exception}");
    }
}
