using System;
using System.Collections.Generic;
using System.IO;
using GovData.Ledger;
using GovData.Ledger.Sqlite;

namespace GovData.Kills;

/// <summary>A ledger in SQLite, a file of its own for each submission.</summary>
internal sealed class SqliteMemory(string folder) : IMemory
{
    private int _number;

    public IReadOnlyList<string> Words => ["--ledger", File];

    public string Spool => File + ".spool";

    private string File => Path.Combine(folder, FormattableString.Invariant($"ledger-{_number}.db"));

    public void Begin()
    {
        if (Directory.Exists(Spool)) Directory.Delete(Spool, recursive: true);
        foreach (var file in Directory.GetFiles(folder, "ledger-*")) System.IO.File.Delete(file);
        _number++;
    }

    public DepartmentLedger? Open() => System.IO.File.Exists(File) ? SqliteLedger.Open(File) : null;
}
