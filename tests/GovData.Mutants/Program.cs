using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Mutants;

// GovData.Mutants fuzz SECONDS [SEED]: damages files again and again, see Fuzz.
if (args is ["fuzz", var seconds, .. var rest])
    return Fuzz.Run(int.Parse(seconds, CultureInfo.InvariantCulture), rest.Length > 0 ? ulong.Parse(rest[0], CultureInfo.InvariantCulture) : (ulong)Random.Shared.NextInt64());

// GovData.Mutants COUNT [SEED [--without-coverage]]: changes good files one thing at a time; none may be VALID but where another program says that nothing counts. With
// --without-coverage the verifier does not look at what is uncovered, and a mutant must be caught: ends with 0 when one is.
var count = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 5000;
var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : (ulong)Random.Shared.NextInt64();
var checksCoverage = !args.Contains("--without-coverage");
var slowest = TimeSpan.FromSeconds(1);
var files = GoodFile.All(seed, checksCoverage);
Console.WriteLine($"seed {seed}, {count} mutants of {files.Count} good files{(checksCoverage ? "" : ", without the check of coverage")}");

ConcurrentDictionary<string, int> verdicts = new(), kinds = new(), excuses = new();
ConcurrentQueue<(GoodFile File, Mutant Mutant)> slow = new();
var (failure, next, longest, gate) = ((string?)null, -1L, TimeSpan.Zero, new object());
void Work()
{
    for (long number; failure is null && (number = Interlocked.Increment(ref next)) < count;)
    {
        var chance = new Chance(seed, number);
        var file = files[chance.Below(files.Count)];
        var mutant = Mutant.Of(file, chance);
        if (Judge(file, mutant) is { } wrong) Interlocked.CompareExchange(ref failure, $"mutant {number} of {file.Name}, {mutant.Kind} ({mutant.Where}): {wrong}; kept in {Keep(file, number, mutant.Bytes)}", null);
        if (number % 20_000 == 19_999) Console.WriteLine($"{number + 1} mutants");
    }
}
string? Judge(GoodFile file, Mutant mutant)
{
    try
    {
        kinds.AddOrUpdate(mutant.Kind, 1, (_, so) => so + 1);
        var watch = Stopwatch.StartNew();
        var verdict = file.Verify(mutant.Bytes);
        if (watch.Elapsed > slowest) slow.Enqueue((file, mutant));
        else lock (gate) longest = watch.Elapsed > longest ? watch.Elapsed : longest;
        verdicts.AddOrUpdate(verdict.Status.Value, 1, (_, so) => so + 1);
        if (!verdict.IsValid) return null;
        if (Oracle.Excuse(file, mutant.Bytes) is not { } excuse) return $"it is called {verdict}";
        excuses.AddOrUpdate(excuse.Split(':')[0], 1, (_, so) => so + 1);
        return null;
    }
    catch (Exception e) when (e is not OutOfMemoryException)
    {
        return e.ToString();
    }
}
static string Keep(GoodFile file, long number, byte[] bytes)
{
    var folder = Directory.CreateDirectory(Path.Combine("artifacts", "mutants")).FullName;
    var path = Path.Combine(folder, $"{number}-{Path.GetFileName(file.Name)}");
    File.WriteAllBytes(path, bytes);
    return path;
}
await Task.WhenAll(Task.Run(Work), Task.Run(Work));

// What took long may have had to wait for the processor: alone, it is measured by what it needs of it.
foreach (var (file, mutant) in slow)
{
    var before = Environment.CpuUsage.TotalTime;
    file.Verify(mutant.Bytes);
    var time = Environment.CpuUsage.TotalTime - before;
    longest = time > longest ? time : longest;
    if (time > slowest) failure ??= $"{mutant.Kind} ({mutant.Where}) of {file.Name} takes {time.TotalSeconds:F1} s of the processor; kept in {Keep(file, -1, mutant.Bytes)}";
}

static string List(IEnumerable<KeyValuePair<string, int>> tally) => string.Join(", ", tally.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"));
Console.WriteLine($"changed: {List(kinds)}");
Console.WriteLine($"verdicts: {List(verdicts)}");
Console.WriteLine($"VALID because: {List(excuses)}");
if (failure is not null) Console.WriteLine((checksCoverage ? "FAILED: " : "caught: ") + failure);
Console.WriteLine($"seed {seed}: {count} mutants, {verdicts.GetValueOrDefault("VALID")} VALID and each excused, longest {longest.TotalMilliseconds:F0} ms, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
return (failure is null) == checksCoverage ? 0 : 1;
