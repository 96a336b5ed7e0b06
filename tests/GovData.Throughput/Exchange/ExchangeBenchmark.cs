using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Benchmarks;
using GovData.Benchmarks.Tables;

namespace GovData.Throughput.Exchange;

/// <summary>What submitting costs beside judging alone, and sending ready parts beside a plain client: peers take turns in every round, each in a fresh process.</summary>
internal static class ExchangeBenchmark
{
    private const int Rows = 2_000_000;
    private const int Many = 10_000_000;

    public static async Task<int> RunAsync(string folder, int rounds, ulong seed)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"clean-{seed}.csv"));
        ReferenceFile.Ensure(file, Rows, seed, 0);
        var parts = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ready-{seed}"));
        await ReadyParts.EnsureAsync(parts, file);
        using var sink = new SinkProcess(folder);
        (string Way, string Path)[] ways =
            [("raw", parts), ("parts", parts), ("validate", file), ("validate-two", file), ("submit", file), ("submit-plain", file), ("submit-sm4", file), ("submit-openssl", file)];
        var figures = ways.ToDictionary(way => way.Way, _ => new List<Cost>());
        for (var round = 0; round < rounds; round++)
            foreach (var (way, path) in ways)
            {
                figures[way].Add(sink.Measure(way, path));
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {way} {figures[way][^1].Seconds:0.00} s, {figures[way][^1].CpuSeconds:0.00} s of CPU"));
            }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds} alternating rounds; medians; seed {seed}; ready parts: {ExchangeWork.Passes} times the {new FileInfo(file).Length >> 20} MB table in parts of 4 MiB, compressed before"));
        foreach (var (name, runs) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name,-15} {Thresholds.Median(runs.Select(run => run.Seconds)),7:0.00} s {Thresholds.Median(runs.Select(run => run.CpuSeconds)),7:0.00} s of CPU {runs.Max(run => run.PeakMegabytes),6:0} MB"));
        var held = new Thresholds();
        held.AtMost("ready parts, CPU to a plain HttpClient", Thresholds.Ratio(figures["parts"], figures["raw"], run => run.CpuSeconds), 1.15);
        held.AtMost("ready parts, time to a plain HttpClient", Thresholds.Ratio(figures["parts"], figures["raw"], run => run.Seconds), 1.1);
        held.AtMost("judged, compressed, digested, sent; time to judging alone in one thread", Thresholds.Ratio(figures["submit"], figures["validate"], run => run.Seconds), 4);
        held.AtMost("the same encrypted, SM4 in managed code", Thresholds.Ratio(figures["submit-sm4"], figures["validate"], run => run.Seconds), 6.5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        to judging alone in two threads {Thresholds.Ratio(figures["submit"], figures["validate-two"], run => run.Seconds):0.00}; with SM4 {Thresholds.Ratio(figures["submit-sm4"], figures["validate-two"], run => run.Seconds):0.00}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        the same with the system's OpenSSL {Thresholds.Ratio(figures["submit-openssl"], figures["validate"], run => run.Seconds):0.00}; not compressed, not encrypted {Thresholds.Ratio(figures["submit-plain"], figures["validate"], run => run.Seconds):0.00}"));
        return held.Code;
    }

    /// <summary>What a worker needs at most for a table of so many rows; where they are many, beside that for a tenth of them.</summary>
    public static int RunConstant(string folder, int rows, ulong seed)
    {
        Directory.CreateDirectory(folder);
        using var sink = new SinkProcess(folder);
        var peaks = new List<double>();
        foreach (var size in rows > Many ? (int[])[rows / 10, rows] : [rows])
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"clean-{seed}-{size}.csv"));
            ReferenceFile.Ensure(file, size, seed, 0);
            var measured = sink.Measure("submit", file);
            peaks.Add(measured.PeakMegabytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} rows, {measured.Bytes >> 20} MB: {measured.Seconds:0.0} s, {measured.CpuSeconds:0.0} s of CPU, peak {measured.PeakMegabytes:0} MB"));
        }
        var held = new Thresholds();
        held.AtMost("peak memory with 64 MB for keys, MB", peaks[^1], 200);
        if (peaks.Count > 1) held.AtMost("peak memory, to that of a tenth", peaks[1] / peaks[0], 1.1);
        return held.Code;
    }
}
