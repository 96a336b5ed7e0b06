using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Benchmarks.Tables;

/// <summary>The table of the validators: peers take turns in every round, there and back, so that none always follows one that has
/// used both cores, each in a fresh process; medians over rounds, ratios round by round.</summary>
internal static class TableBenchmark
{
    private const int Rows = 2_000_000;

    public static int Run(string folder, int rounds, ulong seed)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"reference-{seed}"));
        var (csv, gb, json, bad) = (name + ".csv", name + ".gb.csv", name + ".jsonl", name + ".bad.csv");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; writing the files to {folder} unless they are there"));
        ReferenceFile.Ensure(csv, Rows, seed, 0.001);
        ReferenceFile.Ensure(bad, Rows, seed, 1);
        OtherForms.EnsureGb18030(csv, gb);
        OtherForms.EnsureJsonLines(csv, json);

        (string Name, string Peer, string Path, string Truth)[] lines =
        [
            ("one", "govdata-1", csv, csv), ("two", "govdata-2", csv, csv), ("gb", "govdata-1", gb, csv), ("json", "govdata-1", json, csv), ("bad", "govdata-1", bad, bad),
            ("ns", "netstandard", csv, csv), ("sylvan", "sylvan", csv, csv), ("walk", "json-walk", json, csv), ("fluent", "csvhelper", csv, csv), ("duck", "duckdb", csv, csv),
        ];
        var figures = lines.ToDictionary(line => line.Name, _ => new List<Measurement>());
        for (var round = 0; round < rounds; round++)
            foreach (var line in round % 2 == 0 ? lines : Enumerable.Reverse(lines))
            {
                figures[line.Name].Add(Measurement.Of(line.Peer, line.Path, ReferenceFile.TruthOf(line.Truth)));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {line.Name} {figures[line.Name][^1].Seconds:0.00} s"));
            }
        return new TableFigures(figures).Print();
    }

    /// <summary>Twenty million rows with 64 MB for unique keys: what the process needs at most.</summary>
    public static int RunCapped(string folder, ulong seed)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"reference-{seed}-20m.csv"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; writing {path} unless it is there"));
        ReferenceFile.Ensure(path, 10 * Rows, seed, 0.001);
        var measured = Measurement.Of("govdata-capped", path, ReferenceFile.TruthOf(path));
        var holds = measured.PeakMegabytes <= 250 && measured.IsExact;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(holds ? "holds " : "MISSED")}  {measured.Rows} rows in {measured.Seconds:0.0} s, peak {measured.PeakMegabytes:0} MB (<= 250) with 64 MB for keys, findings {(measured.IsExact ? "as planted" : "differ")}"));
        return holds ? 0 : 1;
    }
}
