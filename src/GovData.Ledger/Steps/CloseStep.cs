using System.Collections.Generic;
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
        var parts = PartsOf(await bench.TasksAsync(row.Key, cancellationToken).ConfigureAwait(false));
        if (!parts.All(part => part.IsDone)) return;
        var manifest = Manifest(row, [.. parts]);
        var document = await bench.Center.SignManifestAsync(manifest, cancellationToken).ConfigureAwait(false);
        await bench.Database.WriteAsync(
            async session =>
            {
                var submissions = new SubmissionTable(session);
                if (!await submissions.LockAsync(row.Key).ConfigureAwait(false)) return false;
                if (!(await new TaskTable(session).SealedAsync(row.Key).ConfigureAwait(false)).SequenceEqual(parts.Select(part => (part.Number, part.SealedDigest)))) return false;
                if (!await submissions.FreezeAsync(row.Key, document.ToJson(), bench.Now).ConfigureAwait(false)) return false;
                await new EvidenceTable(session).AppendAsync(EvidenceEntries.Of(row.Key, EvidenceEntries.Manifest, document, row.Key, bench.Time)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static List<TaskRow> PartsOf(IEnumerable<TaskRow> tasks) => [.. tasks.Where(task => task.Kind == TaskKinds.Part).OrderBy(part => part.Number)];

    /// <summary>Sends the frozen manifest; false when another worker does.</summary>
    public async Task<bool> RunAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        using var held = await bench.TakeAsync(row.Key, TaskKinds.Close, cancellationToken).ConfigureAwait(false);
        return held is not null && await held.DoAsync(() => SendAsync(row, held)).ConfigureAwait(false);
    }

    private async Task<bool> SendAsync(SubmissionRow row, HeldStep held)
    {
        var manifest = await bench.ManifestAsync(row, held.Token).ConfigureAwait(false);
        await bench.Center.CloseAsync(row.Key, manifest!, held.Token).ConfigureAwait(false);
        return await bench.Database.WriteAsync(
            async session =>
            {
                if (!await new TaskTable(session).FinishAsync(row.Key, held.Row).ConfigureAwait(false)) throw Bench.Lost(row.Key, held.Row);
                return await new SubmissionTable(session).MoveAsync(row.Key, SubmissionStage.Closing, SubmissionStage.Checking, null, bench.Now).ConfigureAwait(false);
            },
            held.Token).ConfigureAwait(false);
    }

    /// <summary>What the parts make together, as it is signed.</summary>
    public static SubmissionManifest Manifest(SubmissionRow row, TaskRow[] parts)
    {
        var plan = RecordReader.Plan(row);
        List<ManifestPart> listed = [.. parts.Select(part => PartSealer.Describe(part.Number, part.SealedDigest!, part.Length, part.SealParameters))];
        return new SubmissionManifest
        {
            Key = row.Key,
            Department = plan.Department,
            Entry = new EntryReference { Code = plan.EntryCode, Version = plan.EntryVersion },
            Period = plan.Period,
            Mode = SubmissionMode.Of(plan.Mode),
            Parts = listed,
            Rows = plan.Rows,
            SchemaDigest = ContentDigest.Parse(plan.SchemaDigest),
            ReportDigest = ContentDigest.Parse(plan.ReportDigest),
            TotalSize = listed.Sum(part => part.Size),
        };
    }
}
