using System.Diagnostics;
using System.Text.Json;

namespace GovData.Benchmarks.Tables;

/// <summary>What one process measured of itself.</summary>
internal sealed class Measurement
{
    public double Seconds { get; set; }

    public long Rows { get; set; }

    /// <summary>Size of the file.</summary>
    public long Bytes { get; set; }

    public double BytesPerRow { get; set; }

    public double PeakMegabytes { get; set; }

    /// <summary>Whether the findings are those that the generator planted.</summary>
    public bool IsExact { get; set; }

    /// <summary>Runs a peer in a fresh process.</summary>
    public static Measurement Of(string peer, string path, string truth)
    {
        var start = new ProcessStartInfo(System.Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in (string[])["tables", "work", peer, path, truth]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Measurement>(output)! : throw new System.InvalidOperationException(peer + " ended with " + process.ExitCode + ".");
    }
}
