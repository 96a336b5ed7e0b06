using System;
using System.Data.Common;
using System.IO;
using System.Net.Sockets;

namespace GovData.Ledger;

/// <summary>
/// PostgreSQL as the ledger's database, with whatever driver the department uses (Npgsql). Run against PostgreSQL 15; databases made from it (openGauss,
/// KingbaseES, Vastbase) are unproved. Durability is the server's: <c>fsync</c> and <c>full_page_writes</c> on; <c>synchronous_commit</c> is set here.
/// </summary>
public sealed class PostgresDialect : LedgerDialect
{
    /// <inheritdoc/>
    public override string Name => "PostgreSQL";

    /// <inheritdoc/>
    public override string SchemaScript { get; } = ScriptText.Read("postgres.sql");

    /// <inheritdoc/>
    public override string? MigrationScript(int edition) => edition == 2 ? ScriptText.Read("postgres-2.sql") : null;

    /// <summary><c>clock_timestamp()</c>: <c>now()</c> stands still from the beginning of a transaction and would lag by its age.</summary>
    public override string Now => "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";

    /// <summary>A commit is confirmed when it is on the disk here; what waits for standbys is left as it is set.</summary>
    public override System.Collections.Generic.IReadOnlyList<string> SessionSetup { get; } =
    [
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
    ];

    /// <inheritdoc/>
    public override System.Collections.Generic.IReadOnlyList<DurabilitySetting> DurabilitySettings { get; } =
    [
        new("fsync", "SHOW fsync", "on"),
        new("full_page_writes", "SHOW full_page_writes", "on"),
        new("synchronous_commit", "SHOW synchronous_commit", "on", "local", "remote_write", "remote_apply"),
    ];

    /// <inheritdoc/>
    public override bool MaySkipLocked => true;

    /// <inheritdoc/>
    public override bool ClaimsAtOnce => true;

    /// <inheritdoc/>
    public override LedgerFault Classify(DbException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var state = StateOf(exception);
        return string.IsNullOrEmpty(state) && exception.InnerException is SocketException or IOException or TimeoutException
            ? LedgerFault.Disconnected
            : ClassifyState(state);
    }

#if NET
    private static string? StateOf(DbException exception) => exception.SqlState;
#else
    /// <summary>Drivers for .NET Framework have the property; the class they derive from has not.</summary>
    private static string? StateOf(DbException exception) => exception.GetType().GetProperty("SqlState")?.GetValue(exception) as string;
#endif
}
