using System;

namespace GovData.Client;

/// <summary>The end of a call's total budget, as a monotonic timestamp: a step of the wall clock does not move it.</summary>
internal static class Deadline
{
    public static long After(TimeProvider time, TimeSpan length) =>
        time.GetTimestamp() + (long)(length.TotalSeconds * time.TimestampFrequency);

    public static TimeSpan Left(TimeProvider time, long deadline) =>
        TimeSpan.FromSeconds((deadline - time.GetTimestamp()) / (double)time.TimestampFrequency);
}
