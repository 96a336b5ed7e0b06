using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Tasks;
using GovData.Fuzz;

// GovData.Fuzz SECONDS [SEED [CASE]]: judges made-up and damaged inputs until the time is over; with CASE that one alone.
var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : (ulong)Random.Shared.NextInt64();
var only = args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : (long?)null;
Console.WriteLine($"seed {seed}, {seconds} s");

var tally = new Tally();
var watch = Stopwatch.StartNew();
using var deadline = new Deadline(TimeSpan.FromSeconds(60));
for (long number = only ?? 0; only is null ? watch.Elapsed < TimeSpan.FromSeconds(seconds) : number == only; number++)
{
    var example = FuzzedInput.Of(seed, number);
    deadline.Begin(example);
    try
    {
        if (number % 4 == 3) IdentifierFuzz.Run(example, tally);
        else tally.Count(example.Kind, await TableFuzz.JudgeAsync(example));
    }
    catch (Exception e)
    {
        Console.WriteLine($"FAILED: {example} in {example.Save()}\n{e}");
        return 1;
    }
    deadline.End();
    if (number % 5000 == 4999) Console.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {number + 1} cases");
}

Console.WriteLine(tally);
var missing = only is null ? tally.Missing() : [];
foreach (var outcome in missing) Console.WriteLine($"never seen: {outcome}");
Console.WriteLine($"seed {seed}: {tally.Cases} cases without a crash, a hang or two reports of one input; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
return missing.Count == 0 ? 0 : 1;
