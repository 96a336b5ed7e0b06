using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Ledger;
using GovData.Ledger.Sqlite;
using GovData.Security;

namespace QuickStart;

/// <summary>One department's own system: its client, its ledger, its evidence.</summary>
internal sealed class Department : IDisposable
{
    private readonly SigningKey _key;
    private readonly string _prefix;
    private readonly List<string> _written = [];

    public Department(CenterClientOptions options, string folder)
    {
        Center = new CenterClient(options);
        _prefix = options.Department!.Code + ".";
        _key = options.Credential!.SigningKey ?? throw new ArgumentException("The departments of this sample sign their evidence.");
        Ledger = SqliteLedger.Open(Path.Combine(folder, "ledger.db"), new LedgerOptions { SpoolDirectory = Path.Combine(folder, "spool"), EnsureCreated = true });
    }

    public CenterClient Center { get; }

    public DepartmentLedger Ledger { get; }

    /// <summary>A key or stream of this department.</summary>
    public string Name(string name) => _prefix + name;

    /// <summary>Keeps a document of the center, byte for byte, or the department's own signed statement where the center signs nothing.</summary>
    public async Task RecordAsync(string stream, string kind, string reference, SignedDocument? document, CancellationToken cancellationToken)
    {
        document ??= await EvidenceStatement.SignAsync(kind, reference, TimeProvider.System.GetUtcNow(), _key, cancellationToken);
        var entry = await Ledger.AppendEvidenceAsync(Name(stream), kind, document, reference, cancellationToken);
        _written.Add($"{entry.Stream}#{entry.Seq}");
    }

    /// <summary>Every line of evidence so far.</summary>
    public async Task<IReadOnlyList<string>> EvidenceAsync(CancellationToken cancellationToken)
    {
        using var lines = new MemoryStream();
        await Ledger.ExportEvidenceAsync(lines, cancellationToken);
        return System.Text.Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Wrote(IEnumerable<string> evidence) => _written.AddRange(evidence);

    public IReadOnlyList<string> TakeWritten()
    {
        string[] written = [.. _written];
        _written.Clear();
        return written;
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Center.Dispose();
    }
}
