using System.IO;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger.Tests;

/// <summary>One run of the department's program on its ledger, which may be cut off from the center on the way.</summary>
internal sealed class Life : IDisposable
{
    private readonly CenterClient _client;

    public Life(City city, PartCompression? compression = null, string? stopAt = null, int partSize = 1024)
    {
        _client = city.Connect(inner => new Wiretap(inner, request =>
        {
            if (stopAt is not null && request.RequestUri!.AbsolutePath.EndsWith(stopAt, StringComparison.Ordinal)) throw new ProcessDiedException();
        }));
        Ledger = city.OpenLedger();
        Submitter = new DurableSubmitter(_client, Ledger, new DurableSubmitterOptions { PartSize = partSize, Compression = compression, Concurrency = 1 });
    }

    public DepartmentLedger Ledger { get; }

    public DurableSubmitter Submitter { get; }

    public async Task<string> EvidenceAsync()
    {
        using var lines = new MemoryStream();
        await Ledger.ExportEvidenceAsync(lines);
        return Encoding.UTF8.GetString(lines.ToArray());
    }

    public void Dispose()
    {
        _client.Dispose();
        Ledger.Dispose();
    }
}
