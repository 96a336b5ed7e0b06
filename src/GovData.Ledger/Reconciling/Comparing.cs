using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Compares a submission that both know. Where the center is further, the ledger is brought to the check, which is then followed as ever; what does not fit is told and left.</summary>
internal sealed class Comparing(Bench bench)
{
    public async Task RunAsync(SubmissionRow here, SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        if (here.Stage is SubmissionStage.Recalling or SubmissionStage.Packing or SubmissionStage.Packed) return;
        var reached = there.State == SubmissionState.Announced || there.State == SubmissionState.Receiving ? SubmissionStage.Announced
            : there.IsFinal ? FollowStep.StageOf(there) : SubmissionStage.Checking;
        if (!await PartsFitAsync(here, there, cancellationToken).ConfigureAwait(false)) Differ(here, there, LedgerDifferenceKind.OtherManifest, result);
        else if (reached == here.Stage && reached != SubmissionStage.Announced) return;
        else if (reached == SubmissionStage.Announced) await GoOnAsync(here, there, result, cancellationToken).ConfigureAwait(false);
        else if (reached == SubmissionStage.Recalled && here.Stage is SubmissionStage.Stored or SubmissionStage.Partly) await RecallAsync(here, there, result, cancellationToken).ConfigureAwait(false);
        else if (here.Stage is SubmissionStage.Recorded or SubmissionStage.Announced or SubmissionStage.Closing or SubmissionStage.Checking)
            await FollowAsync(here, there, result, cancellationToken).ConfigureAwait(false);
        else Differ(here, there, LedgerDifferenceKind.OtherState, result);
    }

    private static void Differ(SubmissionRow here, SubmissionStatus there, LedgerDifferenceKind kind, LedgerReconciliation result) =>
        result.Differences.Add(new LedgerDifference { Key = here.Key, Kind = kind, Here = here.Stage, There = there.State });

    /// <summary>Parts go on. One that the center holds otherwise than the ledger remembers was sent by the ledger's lost life, and goes again.</summary>
    private async Task GoOnAsync(SubmissionRow here, SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        if (here.Stage is SubmissionStage.Recorded or SubmissionStage.Closing or SubmissionStage.Refused) return;
        if (here.Stage != SubmissionStage.Announced)
        {
            Differ(here, there, LedgerDifferenceKind.OtherState, result);
            return;
        }
        var held = there.PartsReceived.ToDictionary(part => part.Number, part => part.Digest?.ToString());
        var tasks = await bench.TasksAsync(here.Key, cancellationToken).ConfigureAwait(false);
        var other = tasks.Where(task => task is { Kind: TaskKinds.Part, IsDone: true } && (!held.TryGetValue(task.Number, out var digest) || digest != task.SealedDigest)).ToList();
        foreach (var part in other)
            await bench.Database.WriteAsync(session => new TaskTable(session).ReopenAsync(here.Key, part.Number), cancellationToken).ConfigureAwait(false);
        if (other.Count > 0) result.Adopted.Add(here.Key);
    }

    private async Task FollowAsync(SubmissionRow here, SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        if (there.State == SubmissionState.Stored || there.State == SubmissionState.Partly)
        {
            var receipt = await bench.Center.GetReceiptAsync(here.Key, cancellationToken).ConfigureAwait(false);
            if (!await bench.FitsAsync(receipt, here, cancellationToken).ConfigureAwait(false))
            {
                Differ(here, there, LedgerDifferenceKind.OtherManifest, result);
                return;
            }
        }
        await bench.Database.WriteAsync(
            session => new SubmissionTable(session).MoveAsync(here.Key, here.Stage, SubmissionStage.Checking, null, bench.Now), cancellationToken).ConfigureAwait(false);
        result.Adopted.Add(here.Key);
    }

    /// <summary>The ledger's lost life had recalled it.</summary>
    private async Task RecallAsync(SubmissionRow here, SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        await bench.Database.WriteAsync(
            async session =>
            {
                if (!await new SubmissionTable(session).MoveAsync(here.Key, here.Stage, SubmissionStage.Recalled, there.Reason, bench.Now).ConfigureAwait(false)) return false;
                await new EvidenceTable(session).AppendAsync(EvidenceEntries.Of(here.Key, EvidenceEntries.Recalled, null, here.Key, bench.Time)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        result.Adopted.Add(here.Key);
    }

    /// <summary>Whether the parts that the center holds are those of the frozen manifest. It may have digested them in its own way; then sizes are compared.</summary>
    private async Task<bool> PartsFitAsync(SubmissionRow here, SubmissionStatus there, CancellationToken cancellationToken)
    {
        if (there.PartsReceived.Count == 0 || await bench.ManifestAsync(here, cancellationToken).ConfigureAwait(false) is not { } document) return true;
        var manifest = RecordReader.Manifest(document);
        var held = there.PartsReceived.ToDictionary(part => part.Number);
        return held.Count == manifest.Parts.Count && manifest.Parts.All(part => held.TryGetValue(part.Number, out var other) && Same(part, other));
    }

    private static bool Same(ManifestPart here, PartReceipt there) =>
        here.Size == there.Size && (here.Digest?.Algorithm != there.Digest?.Algorithm || here.Digest!.Equals(there.Digest));
}
