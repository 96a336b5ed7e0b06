using System.Collections.Generic;
using System.IO;

namespace GovData.Ledger.Sqlite;

/// <summary>SQLite as the ledger's database: a key must survive power loss, so nothing is confirmed before it is on the disk.</summary>
internal sealed class SqliteDialect : LedgerDialect
{
    private const string Script = "schema.sql";

    public override string Name => "SQLite";

    public override string SchemaScript { get; } = ReadScript();

    public override IReadOnlyList<string> Session { get; } =
    [
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
    ];

    private static string ReadScript()
    {
        using var stream = typeof(SqliteDialect).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
