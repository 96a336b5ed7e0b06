using GovData.Client;
using GovData.Ledger.Sqlite;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>One run of the department's program, which may die at any operation on network, ledger or spool.</summary>
internal sealed class MortalProcess : IDisposable
{
    private readonly CenterClient _client;
    private readonly DepartmentLedger _ledger;

    public MortalProcess(City city, Mortality mortality)
    {
        _client = city.Connect(inner => new MortalHandler(inner, mortality));
        _ledger = new DepartmentLedger(
            () => new MortalConnection(new SqliteConnection($"Data Source={city.LedgerFile};Pooling=False"), mortality),
            new UnsyncedDialect(),
            new LedgerOptions { SpoolDirectory = city.Spool, EnsureCreated = true, TimeProvider = city.Time });
        Submitter = new DurableSubmitter(_client, _client.Submissions, _ledger, new DurableSubmitterOptions { PartSize = 1024, Concurrency = 1 }, new MortalSpool(city.Spool, mortality));
    }

    public DurableSubmitter Submitter { get; }

    public DepartmentLedger Ledger => _ledger;

    public CheckpointAnchor Anchor => new(_client, _ledger);

    public void Dispose()
    {
        _client.Dispose();
        _ledger.Dispose();
    }
}
