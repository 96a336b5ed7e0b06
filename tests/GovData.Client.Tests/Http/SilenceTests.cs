using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace GovData.Client.Tests.Http;

/// <summary>What the host may learn: operations, codes and times; and what nobody may: data, identifiers, tokens, keys.</summary>
public class SilenceTests
{
    private static readonly string[] s_canaries = ["canary-secret", "token-1", "token-2", "11010519491231002X", "北京路", "key-1", "key-name"];

    [Fact]
    public async Task No_log_line_exception_or_text_form_holds_a_secret_token_key_or_identifier()
    {
        var time = Clients.Clock();
        var logs = new FakeLogCollector();
        using var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs)));
        var personal = Encoding.UTF8.GetBytes("""{"id":"11010519491231002X","address":"北京路"}""");
        var seen = new StringBuilder();
        foreach (var step in new[]
        {
            Answers.Json("{}"),
            Answers.Throws(new HttpRequestException("reset")),
            Answers.Content("<html>11010519491231002X 北京路</html>"u8.ToArray(), "text/html"),
            Answers.Content("11010519491231002X 北京路"u8.ToArray(), "text/plain", 500),
            Answers.Content("""{"code":"x","title":"t","detail":"11010519491231002X","status":400,"whoCanFix":"you"}"""u8.ToArray(), "application/problem+json", 400),
            Answers.Problem("token-expired", 401),
        })
        {
            using var center = Clients.Over(new ScriptedHandler(step), options => options.LoggerFactory = factory, time);
            var request = new CenterRequest(Operations.Keyed) { Body = personal, IdempotencyKey = "key-1" };
            var failure = await Record.ExceptionAsync(() => time.RunAsync(() => center.SendAsync(request)));
            seen.AppendLine(failure?.ToString()).AppendLine(request.ToString());
        }

        seen.AppendLine(new CallContext { Operator = "canary-secret", Matter = "11010519491231002X" }.ToString());
        seen.AppendLine(new AppKey("key-name", "canary-secret").ToString());
        foreach (var record in logs.GetSnapshot()) seen.AppendLine(record.ToString()).AppendLine(record.Message).AppendLine(record.Exception?.ToString());
        var text = seen.ToString();
        Assert.True(logs.Count >= 6, "the calls were not logged at all");
        Assert.All(s_canaries, canary => Assert.DoesNotContain(canary, text));
    }

    [Fact]
    public async Task A_call_is_one_activity_with_a_child_for_each_attempt_and_one_measurement()
    {
        var time = Clients.Clock();
        var done = new System.Collections.Concurrent.ConcurrentQueue<Activity>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "GovData.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == root.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = done.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var handler = new ScriptedHandler(Answers.Throws(new HttpRequestException("reset")), Answers.Json("{}"));
        using var center = Clients.Over(handler, time: time);
        using var durations = new MetricCollector<double>(null, "GovData.Client", "govdata.client.call.duration");

        await time.RunAsync(() => center.SendAsync(Operations.Question()));

        var call = Assert.Single(done, activity => activity.OperationName == "aQuestion");
        Assert.Equal(2, done.Count(activity => activity.OperationName == "attempt" && activity.ParentSpanId == call.SpanId));
        Assert.Contains(durations.GetMeasurementSnapshot(), measured => (string?)measured.Tags["operation"] == "aQuestion" && (string?)measured.Tags["outcome"] == "ok");
        Assert.Equal(root.TraceId.ToHexString(), handler.Calls[0].Headers["X-Trace-Id"]);
    }

    [Fact]
    public async Task The_user_agent_names_the_package_and_the_application_and_nothing_of_the_machine()
    {
        var handler = new ScriptedHandler(Answers.Json("{}"));
        using var center = Clients.Over(handler, options => options.ApplicationId = "permits-1.2");

        await center.SendAsync(Operations.Question());

        Assert.Equal("GovData/0.1.0 permits-1.2", handler.Calls[0].Headers["User-Agent"]);
    }
}
