using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using GovData.Benchmarks.Tables;

namespace GovData.Throughput.Exchange;

/// <summary>A sink in a process of its own, ended with this object.</summary>
internal sealed class SinkProcess : IDisposable
{
    private readonly Process process;
    private readonly string address;

    public SinkProcess(string folder)
    {
        process = Start(redirectInput: true, "sink");
        address = Path.Combine(folder, "sink-" + process.Id + ".json");
        File.WriteAllText(address, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The sink did not start."));
    }

    /// <summary>Works in one way in a fresh process.</summary>
    public Cost Measure(string way, string path)
    {
        using var work = Start(redirectInput: false, "work", way, address, path);
        var output = work.StandardOutput.ReadToEnd();
        work.WaitForExit();
        return work.ExitCode == 0 ? JsonSerializer.Deserialize<Cost>(output)! : throw new InvalidOperationException(way + " ended with " + work.ExitCode + ".");
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        File.Delete(address);
    }

    private static Process Start(bool redirectInput, params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = redirectInput };
        foreach (var word in words) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }
}
