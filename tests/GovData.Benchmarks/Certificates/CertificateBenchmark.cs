using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Certificates;
using GovData.Security;

namespace GovData.Benchmarks.Certificates;

/// <summary>A document beside the bare SM2 and SM3 it needs, in one thread; and ten thousand documents beside a thousand, each number in a process of its own, on two threads.</summary>
internal static class CertificateBenchmark
{
    private const int Documents = 200, Files = 100, Few = 1000, Many = 10_000;

    public static async Task<int> RunAsync(int rounds)
    {
        var thresholds = new Thresholds();
        var one = await OneDocumentAsync(rounds);
        thresholds.AtMost("a two-seal document of 40 KB / its bare SM2 and SM3", one, 1.8);
        var (few, many) = (new List<Batch>(), new List<Batch>());
        for (var round = 0; round < Math.Min(rounds, 3); round++)
        {
            few.Add(Run(Few));
            many.Add(Run(Many));
        }
        thresholds.AtMost("10,000 documents / 1,000, time", Thresholds.Ratio(many, few, batch => batch.Seconds), 11);
        thresholds.AtMost("10,000 documents / 1,000, peak memory", Thresholds.Ratio(many, few, batch => batch.Megabytes), 1.1);
        return thresholds.Code;
    }

    /// <summary>What one batch costs, its files read from disk one by one, for the parent process to read: seconds of verifying, peak memory in MB, the root.</summary>
    public static async Task<int> BatchAsync(int count)
    {
        var seals = new TwoSeals();
        var folder = Directory.CreateTempSubdirectory("govdata-batch").FullName;
        try
        {
            for (var i = 0; i < Files; i++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.ofd"), seals.Document(i));
            return await BatchAsync(seals, i => File.ReadAllBytes(Path.Combine(folder, $"{i % Files}.ofd")), count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> BatchAsync(TwoSeals seals, Func<int, byte[]> read, int count)
    {
        await CertificateBatch.VerifyAsync(seals.Verifier, [() => read(0)], seals.AsOf);
        var watch = Stopwatch.StartNew();
        var batch = await CertificateBatch.VerifyAsync(seals.Verifier, Enumerable.Range(0, count).Select<int, Func<byte[]>>(i => () => read(i)), seals.AsOf, threads: 2);
        var receipt = await batch.SignReceiptAsync(SigningKey.CreateSm2(), "11500000009275780L");
        var seconds = watch.Elapsed.TotalSeconds;
        if (batch.Count(VerificationStatus.Valid) != count || !batch.ProofOf(count - 1).IsOf(receipt)) throw new InvalidDataException("A document of the bench is not VALID, or not in its batch.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {Memory.PeakMegabytes():F1} {batch.Root}"));
        return 0;
    }

    private static async Task<double> OneDocumentAsync(int rounds)
    {
        var seals = new TwoSeals();
        var file = seals.Document(0);
        var bare = await BareWork.OfAsync(file);
        CertificateQuestion question = new() { AsOf = seals.AsOf };
        void Verify()
        {
            if (!seals.Verifier.Verify(file, question).IsValid) throw new InvalidDataException("The document of the bench is not VALID.");
        }
        var (whole, least) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var (all, some) = (Time(Verify), Time(bare.Do));
            if (round < 0) continue;
            whole.Add(all);
            least.Add(some);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Length} bytes: {Thresholds.Median(whole):F3} ms a document, bare {Thresholds.Median(least):F3} ms"));
        return Thresholds.Ratio(whole, least, time => time);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Documents; i++) work();
        return watch.Elapsed.TotalMilliseconds / Documents;
    }

    /// <summary>Compiled as the tool is: without counting first what runs how often, and loops once.</summary>
    private static Batch Run(int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["certificates", "batch", count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "0";
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The batch of {count} ended with {process.ExitCode}: {line}");
        Console.WriteLine($"{count} documents: {line}");
        var parts = line.Split(' ');
        return new(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private sealed record Batch(double Seconds, double Megabytes);
}
