using System;
using System.Globalization;
using GovData.Benchmarks.Calls;

return args switch
{
    ["calls"] => CallBenchmark.Run(rounds: 15),
    ["calls", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds >= CallBenchmark.FewestRounds => CallBenchmark.Run(rounds),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/GovData.Benchmarks -- calls [ROUNDS=15, at least 9]");
    return 2;
}
