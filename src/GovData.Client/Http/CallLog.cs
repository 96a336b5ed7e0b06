using System;
using Microsoft.Extensions.Logging;

namespace GovData.Client;

/// <summary>What is logged, and nothing else: operation, attempt, trace id, code and time. No address, header, body, key or identifier.</summary>
internal sealed partial class CallLog(ILogger logger)
{
    private readonly ILogger _logger = logger;

    public void Finished(CenterCall call, CenterException? failure, TimeSpan elapsed)
    {
        if (failure is null)
        {
            if (_logger.IsEnabled(LogLevel.Information)) Succeeded(call.Operation.Id, call.TraceId, elapsed.TotalMilliseconds);
        }
        else if (_logger.IsEnabled(LogLevel.Warning))
        {
            Failed(call.Operation.Id, call.TraceId, failure.Code, failure.Attempts, elapsed.TotalMilliseconds);
        }
    }

    public void AttemptFailed(CenterCall call, int number, CenterException failure)
    {
        if (_logger.IsEnabled(LogLevel.Debug)) Attempt(call.Operation.Id, number, call.TraceId, failure.Code);
    }

    [LoggerMessage(1, LogLevel.Information, "{Operation} done in {Milliseconds:0.0} ms (trace {TraceId})")]
    private partial void Succeeded(string operation, string traceId, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed with {Code} after {Attempts} attempt(s) in {Milliseconds:0.0} ms (trace {TraceId})")]
    private partial void Failed(string operation, string traceId, string code, int attempts, double milliseconds);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} attempt {Attempt} failed with {Code} (trace {TraceId})")]
    private partial void Attempt(string operation, int attempt, string traceId, string code);
}
