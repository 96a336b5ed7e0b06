using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Writes into the ledger what only the center knows: a submission that was closed, with its receipt. Of one that was not, the rows are needed.</summary>
internal sealed class Rebuilding(Bench bench)
{
    public async Task RunAsync(SubmissionStatus there, LedgerReconciliation result, CancellationToken cancellationToken)
    {
        if (there.State == SubmissionState.Announced || there.State == SubmissionState.Receiving)
        {
            result.Differences.Add(new LedgerDifference { Key = there.Key, Kind = LedgerDifferenceKind.OnlyThere, There = there.State });
            return;
        }
        var stage = there.IsFinal ? FollowStep.StageOf(there) : SubmissionStage.Checking;
        var receipt = there.IsFinal && there.RowsStored is > 0 ? await bench.Center.GetReceiptAsync(there.Key, cancellationToken).ConfigureAwait(false) : null;
        await bench.Database.WriteAsync(session => WriteAsync(session, there, stage, receipt), cancellationToken).ConfigureAwait(false);
        result.Rebuilt.Add(there.Key);
    }

    private async Task<bool> WriteAsync(LedgerSession session, SubmissionStatus there, SubmissionStage stage, SubmissionReceipt? receipt)
    {
        var (submissions, tasks) = (new SubmissionTable(session), new TaskTable(session));
        var plan = JsonSerializer.Serialize(PlanOf(there, receipt), LedgerJson.Default.RecordedPlan);
        await submissions.InsertAsync(there.Key, there.Generation, plan, bench.Now).ConfigureAwait(false);
        foreach (var part in there.PartsReceived)
            await tasks.InsertAsync(there.Key, new TaskRow { Kind = TaskKinds.Part, Number = part.Number, Length = part.Size, State = TaskStates.Done }).ConfigureAwait(false);
        await tasks.InsertAsync(there.Key, new TaskRow { Kind = TaskKinds.Poll, State = there.IsFinal ? TaskStates.Done : TaskStates.Ready }).ConfigureAwait(false);
        await submissions.MoveAsync(there.Key, SubmissionStage.Recorded, stage, there.Reason, bench.Now).ConfigureAwait(false);
        if (receipt is null) return true;
        await submissions.KeepReceiptAsync(there.Key, receipt.Document.ToJson()).ConfigureAwait(false);
        await new EvidenceTable(session).AppendAsync(EvidenceEntries.Of(there.Key, EvidenceEntries.Rebuilt, receipt.Document, there.Key, bench.Time)).ConfigureAwait(false);
        return true;
    }

    /// <summary>What was bound to the key, as far as the center tells it; source and digests of the rows are not known any more.</summary>
    private static RecordedPlan PlanOf(SubmissionStatus there, SubmissionReceipt? receipt) => new()
    {
        Department = receipt?.Department ?? "",
        EntryCode = there.Entry.Code,
        EntryVersion = there.Entry.Version,
        Line = there.ResponsibilityLine,
        Period = there.Period,
        Mode = there.Mode.Value,
        BadRows = there.BadRows.Value,
        Target = there.Target.Value,
        Rows = (there.RowsStored ?? 0) + (there.RowsRejected ?? 0),
        Bytes = there.PartsReceived.Sum(part => part.Size),
        Parts = there.PartsReceived.Count,
    };
}
