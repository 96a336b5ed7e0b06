using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// The one effect. The manifest is signed and frozen by compare-and-set before it is sent (signing again would give other bytes), so that every repeat is the
/// same and gets the first answer.
/// </summary>
internal sealed class CloseStep(Bench bench)
{
    /// <summary>Freezes the manifest, and with it goes the first line of evidence.</summary>
    public async Task FreezeAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        var tasks = await bench.TasksAsync(row.Key, cancellationToken).ConfigureAwait(false);
        var manifest = Manifest(row, [.. tasks.Where(task => task.Kind == TaskKinds.Part)]);
        var document = await bench.Center.SignManifestAsync(manifest, cancellationToken).ConfigureAwait(false);
        await bench.Database.WriteAsync(
            async session =>
            {
                if (!await new SubmissionTable(session).FreezeAsync(row.Key, document.ToJson(), bench.Now).ConfigureAwait(false)) return false;
                await new EvidenceTable(session).AppendAsync(EvidenceEntries.Of(row.Key, EvidenceEntries.Manifest, document, row.Key, bench.Time)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends the frozen manifest.</summary>
    public async Task RunAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        var seen = await bench.TaskAsync(row.Key, TaskKinds.Close, cancellationToken).ConfigureAwait(false);
        var mine = await bench.BeginAsync(row.Key, seen, cancellationToken).ConfigureAwait(false);
        await bench.Center.CloseAsync(row.Key, SignedDocument.Parse(row.Manifest!), cancellationToken).ConfigureAwait(false);
        await bench.Database.WriteAsync(
            async session =>
            {
                if (!await new TaskTable(session).FinishAsync(row.Key, mine).ConfigureAwait(false)) throw Bench.Lost(row.Key, mine);
                return await new SubmissionTable(session).MoveAsync(row.Key, SubmissionStage.Closing, SubmissionStage.Checking, null, bench.Now).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static SubmissionManifest Manifest(SubmissionRow row, TaskRow[] parts)
    {
        var plan = RecordReader.Plan(row);
        return new SubmissionManifest
        {
            Key = row.Key,
            Department = plan.Department,
            Entry = new EntryReference { Code = plan.EntryCode, Version = plan.EntryVersion },
            Period = plan.Period,
            Mode = SubmissionMode.Of(plan.Mode),
            Parts = [.. parts.Select(part => new ManifestPart { Number = part.Number, Digest = ContentDigest.Parse(part.SealedDigest!), Size = part.Length })],
            Rows = plan.Rows,
            SchemaDigest = ContentDigest.Parse(plan.SchemaDigest),
            ReportDigest = ContentDigest.Parse(plan.ReportDigest),
            TotalSize = plan.Bytes,
        };
    }
}
