using System.Data.Common;
using GovData.Ledger.Sqlite;

namespace GovData.Ledger.Tests;

/// <summary>The embedded ledger without waiting for the disk: enough where a process dies and the machine lives on, and a hundred deaths take seconds.</summary>
internal sealed class UnsyncedDialect : LedgerDialect
{
    public override string Name => SqliteLedger.Dialect.Name;

    public override string SchemaScript => SqliteLedger.Dialect.SchemaScript;

    public override string Now => SqliteLedger.Dialect.Now;

    public override bool HasOneWriter => true;

    public override IReadOnlyList<string> SessionSetup { get; } = [.. SqliteLedger.Dialect.SessionSetup, "PRAGMA synchronous = OFF"];

    public override IReadOnlyList<DurabilitySetting> DurabilitySettings => SqliteLedger.Dialect.DurabilitySettings;

    public override LedgerFault Classify(DbException exception) => SqliteLedger.Dialect.Classify(exception);
}
