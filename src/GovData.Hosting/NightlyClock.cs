using System;
using GovData.Standards;

namespace GovData.Hosting;

/// <summary>When a daily duty is due, by the clock of China, which knows no summer time.</summary>
internal static class NightlyClock
{
    private static readonly TimeSpan s_china = TimeSpan.FromHours(8);

    /// <summary>The last day on which the time of day has come.</summary>
    public static CivilDate LastDue(DateTimeOffset now, TimeSpan at) => CivilDate.InChina(now - at);

    /// <summary>How long it is until the time of day comes on the day after.</summary>
    public static TimeSpan UntilAfter(CivilDate day, DateTimeOffset now, TimeSpan at) => new DateTimeOffset(day.AddDays(1).ToDateTime(), s_china) + at - now;
}
