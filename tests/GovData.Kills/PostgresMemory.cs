using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Ledger.Tests;

namespace GovData.Kills;

/// <summary>A ledger in a PostgreSQL of this process's own, shared as it is shared by several workers: what a dead one held is free when its lease is over.</summary>
internal sealed class PostgresMemory(string folder) : IMemory
{
    private static readonly PostgresDialect s_dialect = new();

    public IReadOnlyList<string> Words => ["--postgres", PostgresCluster.Shared.ConnectionString, "--spool", Spool, "--lease", "5"];

    public string Spool => Path.Combine(folder, "spool");

    public static async Task<PostgresMemory> CreateAsync(string folder)
    {
        await LedgerSchema.CreateAsync(PostgresCluster.Shared.Connect, s_dialect);
        return new PostgresMemory(folder);
    }

    public void Begin()
    {
        if (Directory.Exists(Spool)) Directory.Delete(Spool, recursive: true);
    }

    public DepartmentLedger? Open() => new(PostgresCluster.Shared.Connect, s_dialect, new LedgerOptions { SpoolDirectory = Spool });
}
