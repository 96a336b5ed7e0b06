using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;

namespace GovData.Ledger;

/// <summary>SQL Server (2016 or later) as the ledger's database. Unproved: written from its documentation, never run; run <c>LedgerDialectConformance</c> first.</summary>
public sealed class SqlServerDialect : LedgerDialect
{
    /// <inheritdoc/>
    public override string Name => "SQL Server";

    /// <inheritdoc/>
    public override string SchemaScript { get; } = ScriptText.Read("sqlserver.sql");

    /// <inheritdoc/>
    public override string? MigrationScript(int edition) => edition == 2 ? ScriptText.Read("sqlserver-2.sql") : null;

    /// <inheritdoc/>
    public override string Now => "DATEDIFF_BIG(MILLISECOND, '19700101', SYSUTCDATETIME())";

    /// <summary>An error ends the whole transaction, never half of it.</summary>
    public override IReadOnlyList<string> SessionSetup { get; } = ["SET XACT_ABORT ON"];

    /// <inheritdoc/>
    public override bool MaySkipLocked => true;

    /// <inheritdoc/>
    public override string SelectFirst(int most, string columns, string table, string condition, string order, bool skipLocked = false) => string.Format(
        CultureInfo.InvariantCulture, "SELECT TOP ({0}) {1} FROM {2}{3} WHERE {4} ORDER BY {5}",
        most, columns, table, skipLocked ? " WITH (UPDLOCK, READPAST, ROWLOCK)" : "", condition, order);

    /// <summary>By the error's number, which the driver also writes into <see cref="Exception.Data"/>.</summary>
    public override LedgerFault Classify(DbException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return (exception.Data["HelpLink.EvtID"] as string) switch
        {
            "2601" or "2627" => LedgerFault.DuplicateKey,
            "1205" or "1222" or "3960" => LedgerFault.Busy,
            "1101" or "1105" or "9002" => LedgerFault.Full,
            "-1" or "2" or "53" or "64" or "121" or "233" or "10053" or "10054" or "10060" or "40197" or "40501" or "40613" => LedgerFault.Disconnected,
            _ => LedgerFault.Other,
        };
    }
}
