using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GovData.Ledger;
using GovData.Security;

namespace GovData.Kills;

/// <summary>Verifies what a ledger has kept of a submission.</summary>
internal static class EvidenceJudge
{
    /// <summary>What is wrong with it, or null: manifest and receipt, proved.</summary>
    public static async Task<string?> FaultAsync(DepartmentLedger ledger, string key, TrustedKeys trust)
    {
        using var lines = new MemoryStream();
        await ledger.ExportEvidenceAsync(lines);
        lines.Position = 0;
        var evidence = await EvidenceVerifier.VerifyAsync(lines, trust);
        var stream = evidence.Streams.SingleOrDefault(one => one.Stream == key);
        return evidence.Conclusion == EvidenceConclusion.Proved && stream is { Entries: 2 } ? null : "the evidence: " + evidence.Conclusion;
    }
}
