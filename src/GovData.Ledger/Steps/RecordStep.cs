using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;

namespace GovData.Ledger;

/// <summary>Makes a key durable, with all it is bound to and every step it will take, in one transaction, before the first byte leaves.</summary>
internal sealed class RecordStep(LedgerDatabase database, TimeProvider time, SubmissionStage first = SubmissionStage.Recorded)
{
    /// <summary>The row under the key, and whether it was there before; no row when there was none and the rows may not be sent.</summary>
    /// <exception cref="LedgerConflictException">The key stands for other content.</exception>
    public async Task<(SubmissionRow? Row, bool Found)> RunAsync(string key, SourceReading reading, CancellationToken cancellationToken)
    {
        // A commit whose answer is lost may have been: until it is known, what steps may refer to is kept.
        if (reading.Kept is { } kept) kept.AreRecorded = true;
        else return await RecordAsync(key, reading, cancellationToken).ConfigureAwait(false);
        try
        {
            var recorded = await RecordAsync(key, reading, cancellationToken).ConfigureAwait(false);
            kept.AreRecorded = recorded is { Row: not null, Found: false };
            return recorded;
        }
        catch (LedgerConflictException)
        {
            kept.AreRecorded = false;
            throw;
        }
    }

    private Task<(SubmissionRow? Row, bool Found)> RecordAsync(string key, SourceReading reading, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var submissions = new SubmissionTable(session);
            var found = await submissions.FindAsync(key).ConfigureAwait(false);
            if (found is { Stage: not SubmissionStage.Refused } or { IsFrozen: true })
            {
                Require(found, reading.Plan);
                return ((SubmissionRow?)found, true);
            }
            if (!reading.MayBeSent) return (null, false);
            var plan = JsonSerializer.Serialize(reading.Plan, LedgerJson.Default.RecordedPlan);
            var generation = await new MetaTable(session).GenerationAsync().ConfigureAwait(false);
            var now = LedgerTime.Write(time.GetUtcNow());
            if (found is null) await submissions.InsertAsync(key, generation, plan, now, first).ConfigureAwait(false);
            else await submissions.ReplaceAsync(key, generation, plan, now, first).ConfigureAwait(false);
            await PlanStepsAsync(new TaskTable(session), key, reading).ConfigureAwait(false);
            return (await submissions.FindAsync(key).ConfigureAwait(false), false);
        },
        cancellationToken);

    private static async Task PlanStepsAsync(TaskTable tasks, string key, SourceReading reading)
    {
        await tasks.DeleteAsync(key).ConfigureAwait(false);
        await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Cut, State = TaskStates.Done, Length = reading.Plan.Bytes, RawDigest = reading.Plan.ContentDigest }).ConfigureAwait(false);
        await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Announce }).ConfigureAwait(false);
        foreach (var part in reading.Parts)
        {
            var step = new TaskRow { Kind = TaskKinds.Part, Number = part.Number, Start = part.Start, Length = part.Length, RawDigest = part.Digest.ToString() };
            await tasks.InsertAsync(key, step).ConfigureAwait(false);
            if (reading.Kept?.Find(part.Number, step.RawDigest) is { } kept) await tasks.SealAsync(key, step, kept.Digest, kept.Parameters, kept.Spool).ConfigureAwait(false);
        }
        await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Close }).ConfigureAwait(false);
        await tasks.InsertAsync(key, new TaskRow { Kind = TaskKinds.Poll }).ConfigureAwait(false);
    }

    private static void Require(SubmissionRow found, RecordedPlan wanted)
    {
        var plan = RecordReader.Plan(found);
        var differences = plan.DifferencesFrom(wanted);
        if (differences.Count == 0) return;
        var (stands, remedy) = Advice(found.Stage, plan.Mode);
        throw new LedgerConflictException(
            LedgerConflictKind.OtherContent, found.Key, Wording.Of($"不同之处：{string.Join("、", differences)}。", $"Different: {string.Join(", ", differences)}. ") + stands, remedy);
    }

    /// <summary>How what was recorded stands, and what the center will take instead.</summary>
    private static (string Stands, LedgerConflictRemedy Remedy) Advice(SubmissionStage stage, string mode) => stage switch
    {
        SubmissionStage.Stored or SubmissionStage.Partly when mode == SubmissionMode.Full.Value => (
            Wording.Of("该周期已入库。", "The period is stored."), LedgerConflictRemedy.SubmitCorrection),
        SubmissionStage.Stored or SubmissionStage.Partly => (Wording.Of("已入库。", "It is stored."), LedgerConflictRemedy.NextNumber),
        SubmissionStage.Recalled => (Wording.Of("已撤回。", "It was recalled."), LedgerConflictRemedy.NextNumber),
        SubmissionStage.Rejected => (Wording.Of("未通过检查，没有入库。", "It was rejected and nothing of it is stored."), LedgerConflictRemedy.NextNumber),
        SubmissionStage.Packing or SubmissionStage.Packed => (Wording.Of("已打包待回执。", "It is packed and has no receipt yet."), LedgerConflictRemedy.AwaitReceipts),
        SubmissionStage.Refused => (Wording.Of("登记被拒，但包可能仍会送出。", "Its announcement was refused, but its package may still be sent."), LedgerConflictRemedy.NextNumber),
        _ => (Wording.Of($"尚未结束（{stage}）。", $"It has not ended ({stage})."), LedgerConflictRemedy.EndFirst),
    };
}
