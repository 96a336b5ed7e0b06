namespace GovData.Throughput;

/// <summary>What one process measured of itself.</summary>
internal sealed class Cost
{
    public double Seconds { get; set; }

    /// <summary>Of the whole process, its start included.</summary>
    public double CpuSeconds { get; set; }

    /// <summary>Size of the file, or of what was sent.</summary>
    public long Bytes { get; set; }

    public double PeakMegabytes { get; set; }
}
