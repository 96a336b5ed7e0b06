using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// Takes the batches of a table through its stations: read and digested by one thread at a time, judged by as many as there are, merged one
/// after the other in the order of the input, so that the report does not depend on the number of threads. A thread that finds a station
/// taken leaves its batch there for whoever has it, and goes on with something else.
/// </summary>
internal sealed class JudgingLine(RecordReader reader, TablePlan plan, HeaderMap map, IReadOnlyList<EditionRun> editions, InputBytes? input, Action<RecordBatch> merged)
{
    private readonly IReadOnlyList<ColumnCheck> checks = plan.ChecksFor(reader.Form, map.Has);
    private readonly ConcurrentBag<BatchWork> free = [];
    private readonly Dictionary<long, BatchWork> judged = [];
    private long tickets;
    private long next;
    private bool ended;
    private bool isMerging;

    public async Task RunAsync(int threads, CancellationToken ct)
    {
        foreach (var edition in editions) edition.Start(plan.KeysFor(map.Has));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var reading = new SemaphoreSlim(1);
        using var spare = new SemaphoreSlim(threads == 1 ? 1 : threads + 1);
        if (threads == 1) await WorkAsync(reading, spare, stop).ConfigureAwait(false);
        else await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() => WorkAsync(reading, spare, stop), ct))).ConfigureAwait(false);
    }

    /// <summary>What one thread does. When it fails the others stop too.</summary>
    private async Task WorkAsync(SemaphoreSlim reading, SemaphoreSlim spare, CancellationTokenSource stop)
    {
        try
        {
            while (await NextAsync(reading, spare, stop.Token).ConfigureAwait(false) is { } carried)
            {
                stop.Token.ThrowIfCancellationRequested();
                foreach (var work in carried.Works) work.Judge(carried.Batch, map, checks);
                Merge(carried, spare);
                input?.Work();
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    /// <summary>The next batch of the input; null when there is none.</summary>
    private async Task<BatchWork?> NextAsync(SemaphoreSlim reading, SemaphoreSlim spare, CancellationToken ct)
    {
        await spare.WaitAsync(ct).ConfigureAwait(false);
        await reading.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (ended) return null;
            ended = true;
            if (!free.TryTake(out var carried)) carried = new BatchWork(new RecordBatch(plan.Items.Length), [.. editions.Select(edition => edition.NewWork())]);
            ended = !await reader.ReadAsync(carried.Batch, ct).ConfigureAwait(false);
            carried.Ticket = tickets++;
            return ended ? null : carried;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Takes over what was found, of every batch whose turn it is; the others wait for theirs.</summary>
    private void Merge(BatchWork carried, SemaphoreSlim spare)
    {
        lock (judged)
        {
            judged.Add(carried.Ticket, carried);
            if (isMerging) return;
            isMerging = true;
        }
        while (Turn() is { } turn)
        {
            merged(turn.Batch);
            for (var i = 0; i < turn.Works.Length; i++) editions[i].Merge(turn.Batch, turn.Works[i]);
            free.Add(turn);
            spare.Release();
        }
    }

    private BatchWork? Turn()
    {
        lock (judged)
        {
            isMerging = judged.TryGetValue(next, out var turn);
            if (isMerging) judged.Remove(next++);
            return turn;
        }
    }

    /// <summary>A batch on its way, and the work on it under each edition.</summary>
    private sealed class BatchWork(RecordBatch batch, EditionWork[] works)
    {
        public RecordBatch Batch { get; } = batch;

        public EditionWork[] Works { get; } = works;

        /// <summary>Its number in the order of the input.</summary>
        public long Ticket { get; set; }
    }
}
