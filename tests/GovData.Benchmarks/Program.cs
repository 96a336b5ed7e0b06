using System;
using GovData.Benchmarks.Calls;

return args switch
{
    ["calls", ..] => CallBenchmark.Run(rounds: args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 15),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/GovData.Benchmarks -- calls [ROUNDS=15]");
    return 2;
}
