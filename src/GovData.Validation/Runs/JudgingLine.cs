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
    private readonly ConcurrentBag<Load> free = [];
    private readonly Dictionary<long, Load> judged = [];
    private long tickets;
    private long next;
    private bool ended;
    private bool isMerging;

    public async Task RunAsync(int threads, CancellationToken ct)
    {
        foreach (var edition in editions) edition.Start(plan.KeysFor(map.Has));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var reading = new SemaphoreSlim(1);
        using var loads = new SemaphoreSlim(threads == 1 ? 1 : 2 * threads);
        if (threads == 1) await WorkAsync(reading, loads, stop).ConfigureAwait(false);
        else await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() => WorkAsync(reading, loads, stop), ct))).ConfigureAwait(false);
    }

    /// <summary>What one thread does. When it fails the others stop too.</summary>
    private async Task WorkAsync(SemaphoreSlim reading, SemaphoreSlim loads, CancellationTokenSource stop)
    {
        try
        {
            while (await NextAsync(reading, loads, stop.Token).ConfigureAwait(false) is { } load)
            {
                stop.Token.ThrowIfCancellationRequested();
                foreach (var work in load.Works) work.Judge(load.Batch, map, checks);
                Merge(load, loads);
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
    private async Task<Load?> NextAsync(SemaphoreSlim reading, SemaphoreSlim loads, CancellationToken ct)
    {
        await loads.WaitAsync(ct).ConfigureAwait(false);
        await reading.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (ended) return null;
            ended = true;
            if (!free.TryTake(out var load)) load = new Load(new RecordBatch(plan.Items.Length), [.. editions.Select(edition => edition.NewWork())]);
            ended = !await reader.ReadAsync(load.Batch, ct).ConfigureAwait(false);
            load.Ticket = tickets++;
            return ended ? null : load;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Takes over what was found, of every batch whose turn it is; the others wait for theirs.</summary>
    private void Merge(Load load, SemaphoreSlim loads)
    {
        lock (judged)
        {
            judged.Add(load.Ticket, load);
            if (isMerging) return;
            isMerging = true;
        }
        while (Turn() is { } turn)
        {
            merged(turn.Batch);
            for (var i = 0; i < turn.Works.Length; i++) editions[i].Merge(turn.Batch, turn.Works[i]);
            free.Add(turn);
            loads.Release();
        }
    }

    private Load? Turn()
    {
        lock (judged)
        {
            isMerging = judged.TryGetValue(next, out var turn);
            if (isMerging) judged.Remove(next++);
            return turn;
        }
    }

    /// <summary>A batch on its way, and the work on it under each edition.</summary>
    private sealed class Load(RecordBatch batch, EditionWork[] works)
    {
        public RecordBatch Batch { get; } = batch;

        public EditionWork[] Works { get; } = works;

        /// <summary>Its number in the order of the input.</summary>
        public long Ticket { get; set; }
    }
}
