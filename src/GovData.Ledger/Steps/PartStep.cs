using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using GovData.Client;
using GovData.Security;

namespace GovData.Ledger;

/// <summary>Brings every part to the center, several at a time: seal, spool, commit the intent, send, commit that it is there.</summary>
internal sealed class PartStep(Bench bench)
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private readonly PartSender _sender = new(bench.Center);
    private readonly PartSpool _spool = new(bench.Database, bench.Spool, bench.Sealing);

    /// <summary>Ends when all parts are at the center, whoever brought them.</summary>
    /// <param name="row">The submission.</param>
    /// <param name="source">Where the rows come from; null when it cannot be found any more.</param>
    /// <param name="progress">Told after each part.</param>
    /// <param name="cancellationToken">Stops before the next operation.</param>
    /// <returns>False when another worker has recalled it meanwhile.</returns>
    public async Task<bool> RunAsync(SubmissionRow row, SubmissionSource? source, ProgressReporter progress, CancellationToken cancellationToken)
    {
        var parts = (await bench.TasksAsync(row.Key, cancellationToken).ConfigureAwait(false)).Where(task => task.Kind == TaskKinds.Part).ToList();
        foreach (var done in parts.Where(part => part.IsDone)) progress.Durable(done.Length);
        progress.Begin();
        progress.Tell(SubmissionStage.Announced);
        var open = new ConcurrentQueue<TaskRow>(parts.Where(part => !part.IsDone));
        using var rows = new PartReader(source, RecordReader.Plan(row).Table, cancellationToken);
        ExceptionDispatchInfo? first = null;
        await Task.WhenAll(Enumerable.Range(0, Math.Max(1, Math.Min(bench.Concurrency, open.Count))).Select(async _ =>
        {
            try
            {
                while (Volatile.Read(ref first) is null && await WorkAsync(row, open, rows, progress, cancellationToken).ConfigureAwait(false))
                {
                }
            }
            catch (Exception failure)
            {
                // The others end what they have begun and begin nothing more.
                Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(failure), null);
            }
        })).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        first?.Throw();
        return !bench.IsShared || await AreDoneAsync(row.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Brings one part, or waits for who does; false when all are there.</summary>
    private async Task<bool> WorkAsync(SubmissionRow row, ConcurrentQueue<TaskRow> open, PartReader rows, ProgressReporter progress, CancellationToken cancellationToken)
    {
        using var held = await NextAsync(row.Key, open, cancellationToken).ConfigureAwait(false);
        if (held is not null)
        {
            if (await BringAsync(row, held, rows, cancellationToken).ConfigureAwait(false)) Tell(progress, held.Row.Length);
            return true;
        }
        if (!bench.IsShared || await AreDoneAsync(row.Key, cancellationToken).ConfigureAwait(false)) return false;
        if ((await bench.RowAsync(row.Key, cancellationToken).ConfigureAwait(false)).Stage != SubmissionStage.Announced) return false;
        await Task.Delay(s_look, bench.Time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<HeldStep?> NextAsync(string key, ConcurrentQueue<TaskRow> open, CancellationToken cancellationToken) =>
        bench.IsShared ? await bench.LeaseAsync(key, TaskKinds.Part, cancellationToken).ConfigureAwait(false)
        : open.TryDequeue(out var part) ? await bench.TakeOverAsync(key, part, cancellationToken).ConfigureAwait(false)
        : null;

    private async Task<bool> AreDoneAsync(string key, CancellationToken cancellationToken) =>
        (await bench.Database.ReadAsync(session => new TaskTable(session).CountAsync(key), cancellationToken).ConfigureAwait(false)).TrueForAll(step => step.Kind != TaskKinds.Part || step.AreDone);

    /// <summary>False when another worker has taken the part meanwhile: what was done here is dropped.</summary>
    private async Task<bool> BringAsync(SubmissionRow row, HeldStep held, PartReader rows, CancellationToken cancellationToken)
    {
        try
        {
            return await held.DoAsync(() => SendAsync(row, held.Row, rows, held.Token)).ConfigureAwait(false);
        }
        catch (Exception lost) when (bench.IsLost(lost, cancellationToken))
        {
            return false;
        }
        catch (RequestRefusedException closed) when (bench.IsShared && closed.Code == "submission-closed")
        {
            if ((await bench.RowAsync(row.Key, cancellationToken).ConfigureAwait(false)).Stage == SubmissionStage.Announced) throw;
            return false;
        }
    }

    private async Task<bool> SendAsync(SubmissionRow row, TaskRow mine, PartReader rows, CancellationToken cancellationToken)
    {
        var (part, digest, spool) = await _spool.FindAsync(mine, cancellationToken).ConfigureAwait(false)
            ?? await _spool.SealAsync(row.Key, mine, rows, cancellationToken).ConfigureAwait(false);
        using (await bench.Pace.EnterAsync(cancellationToken).ConfigureAwait(false))
            await _sender.SendAsync(row, mine, part.Bytes, ContentDigest.Parse(digest), cancellationToken).ConfigureAwait(false);
        var confirmed = await bench.Database.WriteOneAsync(session => new TaskTable(session).FinishAsync(row.Key, mine), cancellationToken).ConfigureAwait(false);
        part.GiveBack();
        if (!confirmed) throw Bench.Lost(row.Key, mine);
        bench.Spool.Delete(spool);
        return true;
    }

    private static void Tell(ProgressReporter progress, long length)
    {
        progress.Durable(length);
        progress.Tell(SubmissionStage.Announced);
    }
}
