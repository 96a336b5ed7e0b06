using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Brings every part to the center: seal, spool, commit the intent, send, commit that it is there.</summary>
internal sealed class PartStep(Bench bench)
{
    private const string Plain = "plain";

    /// <param name="row">The submission.</param>
    /// <param name="source">Where the rows come from; null when it cannot be found any more.</param>
    /// <param name="progress">Told after each part.</param>
    /// <param name="cancellationToken">Stops before the next operation.</param>
    public async Task RunAsync(SubmissionRow row, SubmissionSource? source, ProgressReporter progress, CancellationToken cancellationToken)
    {
        var parts = (await bench.TasksAsync(row.Key, cancellationToken).ConfigureAwait(false)).Where(task => task.Kind == TaskKinds.Part).ToList();
        foreach (var part in parts)
        {
            if (!part.IsDone) await SendAsync(row, part, source, cancellationToken).ConfigureAwait(false);
            progress.Durable(part.Length);
            progress.Tell(SubmissionStage.Announced);
        }
    }

    private async Task SendAsync(SubmissionRow row, TaskRow part, SubmissionSource? source, CancellationToken cancellationToken)
    {
        var mine = await bench.BeginAsync(row.Key, part, cancellationToken).ConfigureAwait(false);
        var (bytes, spool) = await SpooledAsync(mine, cancellationToken).ConfigureAwait(false) is { } spooled
            ? (spooled, mine.Spool!)
            : await SealAsync(row.Key, mine, source, cancellationToken).ConfigureAwait(false);
        var stamp = new PartStamp { Generation = row.Generation, Epoch = mine.Epoch, Digest = ContentDigest.Parse(mine.RawDigest) };
        await bench.Center.PutPartAsync(row.Key, mine.Number, bytes, stamp, cancellationToken).ConfigureAwait(false);
        var confirmed = await bench.Database.WriteAsync(session => new TaskTable(session).FinishAsync(row.Key, mine), cancellationToken).ConfigureAwait(false);
        if (!confirmed) throw Bench.Lost(row.Key, mine);
        bench.Spool.Delete(spool);
    }

    /// <summary>What an earlier run had spooled and not confirmed; null when there is nothing, or not what was meant.</summary>
    private async Task<byte[]?> SpooledAsync(TaskRow part, CancellationToken cancellationToken)
    {
        if (part.Spool is null || part.SealedDigest is null) return null;
        var bytes = await bench.Spool.ReadAsync(part.Spool, cancellationToken).ConfigureAwait(false);
        return bytes is not null && ContentDigest.Parse(part.SealedDigest).Matches(bytes) ? bytes : null;
    }

    private async Task<(byte[] Bytes, string Spool)> SealAsync(string key, TaskRow mine, SubmissionSource? source, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(key, mine, source, cancellationToken).ConfigureAwait(false);
        if (!ContentDigest.Parse(mine.RawDigest).Matches(bytes)) throw new LedgerConflictException(LedgerConflictKind.SourceChanged, key, Wording.Of($"第 {mine.Number} 片。", $"Part: {mine.Number}."));
        var spool = SpoolDirectory.NewName();
        await bench.Spool.WriteAsync(spool, bytes, cancellationToken).ConfigureAwait(false);
        var meant = await bench.Database.WriteAsync(session => new TaskTable(session).SealAsync(key, mine, mine.RawDigest, Plain, spool), cancellationToken).ConfigureAwait(false);
        return meant ? (bytes, spool) : throw Bench.Lost(key, mine);
    }

    private static async Task<byte[]> ReadAsync(string key, TaskRow part, SubmissionSource? source, CancellationToken cancellationToken)
    {
        try
        {
            if (source is not null) return await RangeReader.ReadAsync(source, part.Start, (int)part.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (SourceReading.IsGone(gone))
        {
        }
        throw new SourceMissingException(key);
    }
}
