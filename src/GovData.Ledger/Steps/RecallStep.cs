using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Takes a submission back, by a recall that is in the ledger before it is sent. What it meets at the center may be further than the ledger knows.</summary>
internal sealed class RecallStep(Bench bench)
{
    /// <returns>False when another worker has it.</returns>
    /// <exception cref="RequestRefusedException">The center refused; what was stored stays so, and of anything else nothing more is sent.</exception>
    public async Task<bool> RunAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        using var held = await bench.TakeAsync(row.Key, TaskKinds.Recall, cancellationToken).ConfigureAwait(false);
        return held is not null && await held.DoAsync(() => SendAsync(row, held)).ConfigureAwait(false);
    }

    private async Task<bool> SendAsync(SubmissionRow row, HeldStep held)
    {
        var recall = RecordedRecall.Read(held.Row.SealParameters!);
        try
        {
            var status = await bench.Center.RecallAsync(row.Key, SignedDocument.Parse(recall.Document), held.Token).ConfigureAwait(false);
            return await EndAsync(row, held, recall, status, SignedDocument.Parse(recall.Document)).ConfigureAwait(false);
        }
        catch (RequestRefusedException unknown) when (unknown.Code == "not-found" && StageText.Read(recall.From) is SubmissionStage.Recorded or SubmissionStage.Refused)
        {
            return await EndAsync(row, held, recall, null, SignedDocument.Parse(recall.Document)).ConfigureAwait(false);
        }
        catch (RequestRefusedException conflict) when (conflict.Code == "state-conflict")
        {
            var status = await bench.Center.GetAsync(row.Key, held.Token).ConfigureAwait(false);
            if (status.State == SubmissionState.Recalled) return await EndAsync(row, held, recall, status, null).ConfigureAwait(false);
            if (!recall.IsFromStored && !IsOpen(status)) return await CheckFirstAsync(row, held).ConfigureAwait(false);
            await LeaveAsync(row, held, recall, conflict).ConfigureAwait(false);
            throw;
        }
        catch (RequestRefusedException refusal) when (AnnounceStep.IsFinal(refusal))
        {
            await LeaveAsync(row, held, recall, refusal).ConfigureAwait(false);
            throw;
        }
    }

    private static bool IsOpen(SubmissionStatus status) => status.State == SubmissionState.Announced || status.State == SubmissionState.Receiving;

    /// <summary>The close had its effect: the check comes to its end first.</summary>
    private async Task<bool> CheckFirstAsync(SubmissionRow row, HeldStep held)
    {
        await bench.Database.WriteAsync(
            session => new SubmissionTable(session).MoveAsync(row.Key, SubmissionStage.Recalling, SubmissionStage.Checking, null, bench.Now), held.Token).ConfigureAwait(false);
        await held.GiveBackAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>What is stored stays so. Anything else is refused: nothing more of it is sent, unless its plan is submitted again.</summary>
    private Task<bool> LeaveAsync(SubmissionRow row, HeldStep held, RecordedRecall recall, RequestRefusedException refusal) => bench.Database.WriteAsync(
        async session =>
        {
            await FinishAsync(session, row, held).ConfigureAwait(false);
            var stage = recall.IsFromStored ? StageText.Read(recall.From) : SubmissionStage.Refused;
            return await new SubmissionTable(session).MoveAsync(row.Key, SubmissionStage.Recalling, stage, refusal.Code, bench.Now).ConfigureAwait(false);
        },
        held.Token);

    /// <summary>
    /// Stage and evidence in one transaction, and with them the receipt of what was stored before the ledger heard of it. Where another document recalled it, there is none of
    /// this department's to keep.
    /// </summary>
    private async Task<bool> EndAsync(SubmissionRow row, HeldStep held, RecordedRecall recall, SubmissionStatus? status, SignedDocument? document)
    {
        var receipt = row.Receipt is null && row.IsFrozen && status?.RowsStored is > 0 ? (await bench.ReceiptAsync(row, held.Token).ConfigureAwait(false)).Document : null;
        var recalled = EvidenceEntries.Of(row.Key, EvidenceEntries.Recalled, document, row.Key, bench.Time);
        var files = await bench.Database.WriteAsync(
            async session =>
            {
                var (submissions, evidence) = (new SubmissionTable(session), new EvidenceTable(session));
                await FinishAsync(session, row, held).ConfigureAwait(false);
                if (receipt is not null)
                {
                    await submissions.KeepReceiptAsync(row.Key, receipt.ToJson()).ConfigureAwait(false);
                    await evidence.AppendAsync(EvidenceEntries.Of(row.Key, EvidenceEntries.Receipt, receipt, row.Key, bench.Time)).ConfigureAwait(false);
                }
                await evidence.AppendAsync(recalled).ConfigureAwait(false);
                await submissions.MoveAsync(row.Key, SubmissionStage.Recalling, SubmissionStage.Recalled, status?.Reason ?? recall.Reason, bench.Now).ConfigureAwait(false);
                return await new RecallTable(session).DropPartsAsync(row.Key).ConfigureAwait(false);
            },
            held.Token).ConfigureAwait(false);
        foreach (var file in files) bench.Spool.Delete(file);
        return true;
    }

    private static async Task FinishAsync(LedgerSession session, SubmissionRow row, HeldStep held)
    {
        if (!await new TaskTable(session).FinishAsync(row.Key, held.Row).ConfigureAwait(false)) throw Bench.Lost(row.Key, held.Row);
    }
}
