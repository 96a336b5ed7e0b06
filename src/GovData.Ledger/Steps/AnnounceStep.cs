using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Names to the center what will come. The same announcement under the same key gets the same answer, so it may be repeated.</summary>
internal sealed class AnnounceStep(Bench bench)
{
    /// <returns>False when another worker has it.</returns>
    /// <exception cref="RequestRefusedException">The center refused: nothing took effect, and the key is free for a plan put right.</exception>
    public async Task<bool> RunAsync(SubmissionRow row, CancellationToken cancellationToken)
    {
        using var held = await bench.TakeAsync(row.Key, TaskKinds.Announce, cancellationToken).ConfigureAwait(false);
        return held is not null && await held.DoAsync(() => SendAsync(row, held)).ConfigureAwait(false);
    }

    private async Task<bool> SendAsync(SubmissionRow row, HeldStep held)
    {
        try
        {
            await bench.Center.AnnounceAsync(row.Key, Announcement(row), held.Token).ConfigureAwait(false);
        }
        catch (RequestRefusedException refusal) when (IsFinal(refusal))
        {
            await EndAsync(row.Key, held.Row, SubmissionStage.Refused, refusal.Problem.Code, held.Token).ConfigureAwait(false);
            throw;
        }
        await EndAsync(row.Key, held.Row, SubmissionStage.Announced, null, held.Token).ConfigureAwait(false);
        return true;
    }

    private Task<bool> EndAsync(string key, TaskRow mine, SubmissionStage stage, string? reason, CancellationToken cancellationToken) => bench.Database.WriteAsync(
        async session =>
        {
            if (!await new TaskTable(session).FinishAsync(key, mine).ConfigureAwait(false)) throw Bench.Lost(key, mine);
            return await new SubmissionTable(session).MoveAsync(key, SubmissionStage.Recorded, stage, reason, bench.Now).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>What the plan announces.</summary>
    public static SubmissionAnnouncement Announcement(SubmissionRow row)
    {
        var plan = RecordReader.Plan(row);
        return new SubmissionAnnouncement
        {
            Entry = new EntryReference { Code = plan.EntryCode, Version = plan.EntryVersion },
            ResponsibilityLine = plan.Line,
            Period = plan.Period,
            Mode = SubmissionMode.Of(plan.Mode),
            BadRows = BadRowPolicy.Of(plan.BadRows),
            Target = SubmissionTarget.Of(plan.Target),
            SchemaDigest = ContentDigest.Parse(plan.SchemaDigest),
            Generation = row.Generation,
        };
    }

    /// <summary>A refusal of the plan, which waiting or signing in anew cannot change.</summary>
    public static bool IsFinal(RequestRefusedException refusal) =>
        !refusal.Problem.Retryable && refusal.Problem.Status is 403 or 409 or 422;
}
