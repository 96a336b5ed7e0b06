using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>
/// Cuts the rows that are still to be sent into parts half as large, from the first that is not at the center on. Those behind it that are there are replaced: the
/// new ones carry a higher epoch. Nothing has taken effect before the close.
/// </summary>
internal sealed class RecutStep(Bench bench)
{
    private const int Smallest = 1024;

    /// <summary>What a network takes that takes anything: smaller parts would not help.</summary>
    private const int SmallestUnsaid = 16 * 1024;

    /// <summary>True when the parts are smaller now, here or by another worker.</summary>
    /// <exception cref="Client.CenterException">The refusal, where the part can't be smaller.</exception>
    /// <exception cref="LedgerConflictException">The source is not as it was.</exception>
    /// <exception cref="SourceMissingException">The source can't be read.</exception>
    public async Task<bool> RunAsync(SubmissionRow row, SubmissionSource? source, PartTooLargeException tooLarge, CancellationToken cancellationToken)
    {
        var size = (int)tooLarge.Part.Length / 2;
        var tasks = await bench.TasksAsync(row.Key, cancellationToken).ConfigureAwait(false);
        var got = tasks.Where(task => task.Kind == TaskKinds.Part && task.IsDone).Select(part => part.Length).DefaultIfEmpty().Max();
        if (size < (tooLarge.IsSaid ? Smallest : SmallestUnsaid) || (!tooLarge.IsSaid && got >= tooLarge.Part.Length) || source is KeptSource || tasks.Exists(task => SpoolDirectory.IsKept(task.Spool)))
            ExceptionDispatchInfo.Capture(tooLarge.Refusal).Throw();
        var old = tasks.Where(task => task.Kind == TaskKinds.Part).OrderBy(part => part.Number).SkipWhile(part => part.IsDone).ToList();
        if (old.Count == 0 || !old.Any(part => part.Number == tooLarge.Part.Number && part.RawDigest == tooLarge.Part.RawDigest)) return true;
        var cut = await CutAsync(row, source, old, size, cancellationToken).ConfigureAwait(false);
        var spooled = await bench.Database.WriteAsync(session => ReplaceAsync(session, row.Key, old, cut), cancellationToken).ConfigureAwait(false);
        foreach (var name in spooled) bench.Spool.Delete(name);
        return true;
    }

    private static async Task<List<TaskRow>> CutAsync(SubmissionRow row, SubmissionSource? source, List<TaskRow> old, int size, CancellationToken cancellationToken)
    {
        var first = old[0];
        using var cutter = new PartCutter(size);
        using var rows = new PartReader(source, RecordReader.Plan(row).Table, cancellationToken);
        foreach (var part in old)
        {
            using var raw = await PartSpool.ReadAsync(row.Key, part, rows, cancellationToken).ConfigureAwait(false);
            if (!ContentDigest.Parse(part.RawDigest).Matches(raw.Bytes)) throw PartSpool.Changed(row.Key, part);
            cutter.Append(raw.Bytes);
        }
        cutter.Finish();
        return [.. cutter.Parts.Select(span => new TaskRow
        {
            Kind = TaskKinds.Part,
            Number = first.Number + span.Number - 1,
            Start = first.Start + span.Start,
            Length = span.Length,
            RawDigest = span.Digest.ToString(),
        })];
    }

    /// <summary>The files in the spool that nothing needs any more; none when another worker has cut meanwhile.</summary>
    private static async Task<List<string>> ReplaceAsync(LedgerSession session, string key, List<TaskRow> old, List<TaskRow> cut)
    {
        var (submissions, tasks) = (new SubmissionTable(session), new TaskTable(session));
        if (!await submissions.LockAsync(key).ConfigureAwait(false)) return [];
        var now = (await tasks.ListAsync(key).ConfigureAwait(false)).Where(task => task.Kind == TaskKinds.Part).ToList();
        var (from, replaced) = (old[0].Number, now.Where(part => part.Number >= old[0].Number).ToList());
        if (!replaced.Select(part => (part.Number, part.RawDigest)).OrderBy(part => part.Number).SequenceEqual(old.Select(part => (part.Number, part.RawDigest)))) return [];
        // Who holds one of them holds it no more, also where the new part has its number.
        await tasks.TakeBackPartsAsync(key, from).ConfigureAwait(false);
        var epoch = (await tasks.ListAsync(key).ConfigureAwait(false)).Where(task => task.Kind == TaskKinds.Part && task.Number >= from).Max(part => part.Epoch);
        await tasks.DeletePartsAsync(key, from).ConfigureAwait(false);
        foreach (var part in cut) await tasks.InsertAsync(key, part, epoch).ConfigureAwait(false);
        var plan = RecordReader.Plan((await submissions.FindAsync(key).ConfigureAwait(false))!);
        plan.Parts = from - 1 + cut.Count;
        await submissions.ReplanAsync(key, JsonSerializer.Serialize(plan, LedgerJson.Default.RecordedPlan)).ConfigureAwait(false);
        return [.. replaced.Where(part => part.Spool is not null).Select(part => part.Spool!)];
    }
}
