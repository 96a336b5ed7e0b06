using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>What the ledger says of a submission.</summary>
internal static class OutcomeReader
{
    public static Task<SubmissionOutcome> ReadAsync(LedgerDatabase database, SubmissionRow row, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var evidence = await EvidenceAsync(session, row.Key).ConfigureAwait(false);
            return Of(row, await new TaskTable(session).CountAsync(row.Key).ConfigureAwait(false), evidence);
        },
        cancellationToken);

    private static SubmissionOutcome Of(SubmissionRow row, List<TaskCount> steps, SubmissionEvidence evidence)
    {
        var plan = RecordReader.Plan(row);
        TaskCount? Of(string kind) => steps.Find(step => step.Kind == kind);
        return new SubmissionOutcome
        {
            Key = row.Key,
            Stage = row.Stage,
            Reason = row.Reason,
            IsRebuilt = plan.IsRebuilt,
            Receipt = RecordReader.Receipt(row),
            Evidence = evidence,
            Work = new SubmissionWork
            {
                Rows = plan.Rows,
                Bytes = plan.Bytes,
                Parts = plan.Parts,
                PartsDurable = Of(TaskKinds.Part)?.Done ?? 0,
                AnnouncementsRepeated = Of(TaskKinds.Announce)?.Repeats ?? 0,
                PartsRepeated = Of(TaskKinds.Part)?.Repeats ?? 0,
                ClosesRepeated = Of(TaskKinds.Close)?.Repeats ?? 0,
            },
        };
    }

    private static async Task<SubmissionEvidence> EvidenceAsync(LedgerSession session, string key)
    {
        var rows = await session.QueryAsync(
            "SELECT evidence_seq, evidence_head FROM $submission WHERE unit = @unit AND submission_key = @key",
            row => new SubmissionEvidence { Entries = row.GetInt64(0), Head = row.GetString(1) }, 1, ("key", key)).ConfigureAwait(false);
        return rows.FirstOrDefault() ?? new SubmissionEvidence();
    }
}
