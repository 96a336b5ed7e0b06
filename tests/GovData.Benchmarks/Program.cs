using System;
using System.Globalization;
using System.IO;
using GovData.Benchmarks.Calls;
using GovData.Benchmarks.Certificates;
using GovData.Benchmarks.Tables;

return args switch
{
    ["calls"] => CallBenchmark.Run(rounds: 15),
    ["calls", var text] when Rounds(text) >= CallBenchmark.FewestRounds => CallBenchmark.Run(Rounds(text)),
    ["tables"] => TableBenchmark.Run(Files, rounds: 5, seed: 20261122),
    ["tables", var text] when Rounds(text) > 0 => TableBenchmark.Run(Files, Rounds(text), seed: 20261122),
    ["tables", var text, var seed] when Rounds(text) > 0 && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => TableBenchmark.Run(Files, Rounds(text), number),
    ["tables", "20m-rows"] => TableBenchmark.RunCapped(Files, seed: 20261122),
    ["tables", "20m-rows", var seed] when ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => TableBenchmark.RunCapped(Files, number),
    ["tables", "work", var peer, var path, var truth] => Work.Run(peer, path, truth),
    ["certificates"] => await CertificateBenchmark.RunAsync(rounds: 9),
    ["certificates", var text] when Rounds(text) > 0 => await CertificateBenchmark.RunAsync(Rounds(text)),
    ["certificates", "batch", var text] when Rounds(text) > 0 => await CertificateBenchmark.BatchAsync(Rounds(text)),
    _ => Usage(),
};

static int Rounds(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 0;

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/GovData.Benchmarks -- calls [ROUNDS=15, at least 9]
               dotnet run -c Release --project tests/GovData.Benchmarks -- tables [ROUNDS=5 [SEED=20261122]]
               dotnet run -c Release --project tests/GovData.Benchmarks -- tables 20m-rows [SEED=20261122]
               dotnet run -c Release --project tests/GovData.Benchmarks -- certificates [ROUNDS=9]
        """);
    return 2;
}

internal partial class Program
{
    private static string Files => Path.Combine(Path.GetTempPath(), "govdata-tables");
}
