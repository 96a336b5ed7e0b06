using System;
using System.Globalization;
using System.IO;
using GovData.Throughput.Exchange;
using GovData.Throughput.Ledgers;

const ulong Seed = 20261122;

return args switch
{
    ["exchange"] => await ExchangeBenchmark.RunAsync(Files, rounds: 7, Seed),
    ["exchange", var text] when Number(text) > 0 => await ExchangeBenchmark.RunAsync(Files, Number(text), Seed),
    ["memory", var text] when Number(text) > 0 => ExchangeBenchmark.RunConstant(Files, Number(text), Seed),
    ["ledgers"] => await LedgerBenchmark.RunAsync(rounds: 7),
    ["ledgers", var text] when Number(text) > 0 => await LedgerBenchmark.RunAsync(Number(text)),
    ["sink"] => await Sink.RunAsync(),
    ["work", var way, var address, var path] => await ExchangeWork.RunAsync(way, address, path),
    _ => Usage(),
};

static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/GovData.Throughput -- exchange [ROUNDS=7]
               dotnet run -c Release --project tests/GovData.Throughput -- memory ROWS
               dotnet run -c Release --project tests/GovData.Throughput -- ledgers [ROUNDS=7]
        """);
    return 2;
}

internal partial class Program
{
    private static string Files => Path.Combine(Path.GetTempPath(), "govdata-tables");
}
