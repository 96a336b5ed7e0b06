using System;
using System.Globalization;
using System.IO;

namespace GovData.Benchmarks;

/// <summary>What this process has needed.</summary>
internal static class Memory
{
    /// <summary>VmHWM: the most memory the process has had.</summary>
    public static double PeakMegabytes()
    {
        foreach (var line in File.ReadLines("/proc/self/status"))
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) return double.Parse(line[6..^3], CultureInfo.InvariantCulture) / 1024;
        return double.NaN;
    }
}
