using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GovData.Benchmarks.Tables;

/// <summary>What was measured, held against what must be reached.</summary>
internal sealed class TableFigures(IReadOnlyDictionary<string, List<Measurement>> figures)
{
    private static readonly string[] Exact = ["one", "two", "gb", "json", "bad", "ns", "fluent", "duck"];
    private readonly Thresholds held = new();

    public int Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures["one"].Count} alternating rounds; medians"));
        foreach (var (name, runs) in figures)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {name,-7} {Thresholds.Median(runs.Select(run => run.Seconds)),7:0.00} s {Thresholds.Median(runs.Select(run => run.BytesPerRow)),8:0.0} bytes a row {runs.Max(run => run.PeakMegabytes),6:0} MB"));
        held.AtMost("the run counts: CsvHelper + FluentValidation to Sylvan", Ratio("fluent", "sylvan"), 9);
        held.AtLeast("one thread, to CsvHelper + FluentValidation", Ratio("fluent", "one"), 5.5);
        held.AtLeast("one thread, to Sylvan only reading", Ratio("sylvan", "one"), 0.8);
        held.AtLeast("two threads to one", Ratio("one", "two"), 1.35);
        held.AtLeast("one thread, to DuckDB", Ratio("duck", "one"), 7);
        held.AtLeast("JSON Lines, to a bare walk", Ratio("walk", "json"), 0.5);
        held.AtMost("GB18030, time to UTF-8", Ratio("gb", "one"), 1.3);
        held.AtMost("bytes allocated a row", Thresholds.Median(figures["one"].Select(run => run.BytesPerRow)), 10);
        held.AtMost("peak memory, MB", figures["one"].Max(run => run.PeakMegabytes), 100 + 32.0 * figures["one"][0].Rows / (1 << 20));
        held.AtLeast("every row bad in every item, bytes a second to clean", Ratio("one", "bad") * figures["bad"][0].Bytes / figures["one"][0].Bytes, 0.4);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        the same in rows a second {Ratio("one", "bad"):0.00}: a row is longer where every value is too long"));
        held.AtLeast("netstandard2.0 asset, to net10.0", Ratio("one", "ns"), 0.3);
        var inexact = Exact.Where(name => figures[name].Any(run => !run.IsExact)).ToList();
        Console.WriteLine(inexact.Count == 0 ? "holds   findings are those planted, of every peer that judges" : "MISSED  findings differ from those planted: " + string.Join(", ", inexact));
        return inexact.Count == 0 ? held.Code : 1;
    }

    /// <summary>The median of the rounds' own ratios of times.</summary>
    private double Ratio(string one, string other) => Thresholds.Ratio(figures[one], figures[other], run => run.Seconds);
}
