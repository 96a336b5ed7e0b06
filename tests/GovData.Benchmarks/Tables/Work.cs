using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.Json;

namespace GovData.Benchmarks.Tables;

/// <summary>One peer's work on one file in a process of its own: the time inside the process, the compiler's included.</summary>
internal static class Work
{
    public static int Run(string peer, string path, string truthPath)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var counts = new FindingCounts();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var rows = Judge(peer, path, counts);
        watch.Stop();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var truth = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(truthPath))!;
        Console.WriteLine(JsonSerializer.Serialize(new Measurement
        {
            Seconds = watch.Elapsed.TotalSeconds,
            Rows = rows,
            Bytes = new FileInfo(path).Length,
            BytesPerRow = (double)allocated / rows,
            PeakMegabytes = Memory.PeakMegabytes(),
            IsExact = counts.Equal(truth),
        }));
        return 0;
    }

    private static long Judge(string peer, string path, FindingCounts counts) => peer switch
    {
        "govdata-1" or "govdata-2" => GovDataPeer.Judge(path, peer[^1] - '0', counts),
        "govdata-capped" => GovDataPeer.JudgeCapped(path, counts),
        "netstandard" => NetStandardPeer.Judge(path, counts),
        "sylvan" => SylvanPeer.Read(path),
        "csvhelper" => CsvHelperPeer.Judge(path, counts),
        "duckdb" => DuckDbPeer.Judge(path, counts),
        "json-walk" => JsonWalk.Read(path),
        _ => throw new ArgumentException("There is no peer " + peer + ".", nameof(peer)),
    };
}
