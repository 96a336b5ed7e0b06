using System.Threading.Tasks;

namespace GovData.Throughput.Ledgers;

/// <summary>What the ledger costs, with the durability it ships with.</summary>
internal static class LedgerBenchmark
{
    public static async Task<int> RunAsync(int rounds)
    {
        var postgres = await PostgresBenchmark.RunAsync(rounds);
        var sqlite = await SqliteBenchmark.RunAsync(rounds);
        return postgres | sqlite;
    }
}
