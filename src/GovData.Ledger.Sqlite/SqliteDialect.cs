using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using Microsoft.Data.Sqlite;

namespace GovData.Ledger.Sqlite;

/// <summary>SQLite as the ledger's database: a key must survive power loss, so nothing is confirmed before it is on the disk.</summary>
internal sealed class SqliteDialect : LedgerDialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Denied = 3;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int Full = 13;
    private const int PrimaryKey = 1555;
    private const int Unique = 2067;

    public override string Name => "SQLite";

    public override string SchemaScript { get; } = ReadScript("schema.sql");

    /// <summary>Transactions begin with the lock (BEGIN IMMEDIATE), so what is read here is no older than the lock.</summary>
    public override string Now => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    public override bool HasOneWriter => true;

    public override IReadOnlyList<string> SessionSetup { get; } =
    [
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
    ];

    public override IReadOnlyList<DurabilitySetting> DurabilitySettings { get; } =
    [
        new("journal_mode", "PRAGMA journal_mode", "wal", "delete", "truncate", "persist"),
        new("synchronous", "PRAGMA synchronous", "2", "3"),
    ];

    public override string? MigrationScript(int edition) => edition is 1 or 2 ? ReadScript(edition == 1 ? "migration-1.sql" : "migration-2.sql") : null;

    public override LedgerFault Classify(DbException exception) => exception is not SqliteException failure ? LedgerFault.Other
        : failure.SqliteExtendedErrorCode is PrimaryKey or Unique ? LedgerFault.DuplicateKey
        : failure.SqliteErrorCode is Busy or Locked ? LedgerFault.Busy
        : failure.SqliteErrorCode is Full ? LedgerFault.Full
        : failure.SqliteErrorCode is Denied or ReadOnly or CannotOpen ? LedgerFault.Denied
        : failure.SqliteErrorCode is Corrupt or NotADatabase ? LedgerFault.Damaged
        : LedgerFault.Other;

    private static string ReadScript(string name)
    {
        using var stream = typeof(SqliteDialect).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
