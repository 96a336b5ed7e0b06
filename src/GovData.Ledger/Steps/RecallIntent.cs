using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Records that a submission is to be recalled, before anything is sent. From then on nothing of it goes forward but the check it is in.</summary>
internal sealed class RecallIntent(Bench bench)
{
    /// <summary>Ends with the intent recorded, or with the submission as it is where there is nothing to recall any more.</summary>
    /// <exception cref="System.Collections.Generic.KeyNotFoundException">The ledger does not hold the key.</exception>
    public async Task RecordAsync(string key, string reason, CancellationToken cancellationToken)
    {
        SignedDocument? document = null;
        var row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
        while (await MayBeRecalledAsync(row, cancellationToken).ConfigureAwait(false))
        {
            document ??= await bench.Center.SignRecallAsync(Recall(row, reason), cancellationToken).ConfigureAwait(false);
            var recall = new RecordedRecall { Reason = reason, Document = document.ToJson(), From = StageText.Write(row.Stage) };
            if (await bench.Database.WriteAsync(session => RecordAsync(session, row, recall), cancellationToken).ConfigureAwait(false)) return;
            // It went a step meanwhile: the intent is recorded for where it is now.
            row = await bench.RowAsync(key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The first recall that is recorded stays.</summary>
    private async Task<bool> RecordAsync(LedgerSession session, SubmissionRow row, RecordedRecall recall)
    {
        var next = row.Stage == SubmissionStage.Checking ? SubmissionStage.Checking : SubmissionStage.Recalling;
        if (!await new SubmissionTable(session).MoveAsync(row.Key, row.Stage, next, next == row.Stage ? row.Reason : recall.Reason, bench.Now).ConfigureAwait(false)) return false;
        var recalls = new RecallTable(session);
        if (await recalls.FindAsync(row.Key).ConfigureAwait(false) is null) await recalls.RecordAsync(row.Key, recall).ConfigureAwait(false);
        return true;
    }

    private SubmissionRecall Recall(SubmissionRow row, string reason) =>
        new() { Key = row.Key, Department = RecordReader.Plan(row).Department, Reason = reason, RecalledAt = bench.Time.GetUtcNow() };

    /// <summary>Refused may be the announcement, of which there is nothing to recall, or an earlier recall.</summary>
    private async Task<bool> MayBeRecalledAsync(SubmissionRow row, CancellationToken cancellationToken) => row.Stage switch
    {
        SubmissionStage.Recorded or SubmissionStage.Announced or SubmissionStage.Closing or SubmissionStage.Checking or SubmissionStage.Stored or SubmissionStage.Partly => true,
        SubmissionStage.Refused => await bench.Database.ReadAsync(session => new RecallTable(session).WasRecordedAsync(row.Key), cancellationToken).ConfigureAwait(false),
        _ => false,
    };
}
