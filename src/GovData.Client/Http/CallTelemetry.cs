using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GovData.Client;

/// <summary>One activity per call, one child per attempt, one meter; nothing leaves the process unless the host listens. Names are documented in docs/observability.md.</summary>
internal static class CallTelemetry
{
    public const string Name = "GovData.Client";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("govdata.client.call.duration", "s", "How long calls took, all attempts included.");
    private static readonly Counter<long> s_attempts = s_meter.CreateCounter<long>("govdata.client.attempts", "{attempt}", "Attempts made.");

    public static Activity? Start(CenterCall call) => s_source.HasListeners() ? s_source.StartActivity(call.Operation.Id, ActivityKind.Internal) : null;

    public static Activity? StartAttempt(CenterCall call, int number)
    {
        if (s_attempts.Enabled) s_attempts.Add(1, new KeyValuePair<string, object?>("operation", call.Operation.Id));
        if (!s_source.HasListeners()) return null;
        var activity = s_source.StartActivity("attempt", ActivityKind.Client);
        activity?.SetTag("govdata.operation", call.Operation.Id).SetTag("govdata.attempt", number);
        return activity;
    }

    public static void Finish(Activity? activity, CenterCall call, CenterException? failure, TimeSpan elapsed)
    {
        if (s_duration.Enabled)
            s_duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("operation", call.Operation.Id), new("outcome", failure?.Code ?? "ok"));
        if (activity is null) return;
        activity.SetTag("govdata.outcome", failure?.Code ?? "ok");
        if (failure is not null) activity.SetStatus(ActivityStatusCode.Error, failure.Code);
    }
}
