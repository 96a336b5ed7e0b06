using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Validation;

/// <summary>
/// Takes the batches of a table through three stations: read by one thread at a time, judged by as many as there are, merged one after the
/// other in the order of the input, so that the report does not depend on the number of threads.
/// </summary>
internal sealed class JudgingLine(RecordReader reader, TablePlan plan, HeaderMap map, IReadOnlyList<EditionRun> editions, Action<RecordBatch> merged)
{
    private readonly IReadOnlyList<ColumnCheck> checks = plan.ChecksFor(reader.Form, map.Has);
    private readonly Turns turns = new();
    private long tickets;
    private bool ended;

    public async Task RunAsync(int threads, CancellationToken ct)
    {
        foreach (var edition in editions) edition.Start(plan.KeysFor(map.Has));
        if (threads == 1)
        {
            var (batch, works) = (NewBatch(), NewWorks());
            while (await reader.ReadAsync(batch, ct).ConfigureAwait(false))
            {
                ct.ThrowIfCancellationRequested();
                Judge(batch, works);
                Merge(batch, works);
            }
            return;
        }
        using var reading = new SemaphoreSlim(1);
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() => WorkAsync(reading, ct), ct))).ConfigureAwait(false);
    }

    private async Task WorkAsync(SemaphoreSlim reading, CancellationToken ct)
    {
        var (batch, works) = (NewBatch(), NewWorks());
        try
        {
            while (await NextAsync(reading, batch, ct).ConfigureAwait(false) is { } ticket)
            {
                Judge(batch, works);
                await turns.WaitAsync(ticket, ct).ConfigureAwait(false);
                Merge(batch, works);
                turns.Next();
            }
        }
        catch (Exception e)
        {
            turns.Fail(e);
            throw;
        }
    }

    /// <summary>Reads the next batch; its number in the order of the input, or null when there is none.</summary>
    private async Task<long?> NextAsync(SemaphoreSlim reading, RecordBatch batch, CancellationToken ct)
    {
        await reading.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (ended) return null;
            ended = true;
            ended = !await reader.ReadAsync(batch, ct).ConfigureAwait(false);
            return ended ? null : tickets++;
        }
        finally
        {
            reading.Release();
        }
    }

    private RecordBatch NewBatch() => new(plan.Items.Length);

    private EditionWork[] NewWorks() => [.. editions.Select(edition => edition.NewWork())];

    private void Judge(RecordBatch batch, EditionWork[] works)
    {
        foreach (var work in works) work.Judge(batch, map, checks);
    }

    private void Merge(RecordBatch batch, EditionWork[] works)
    {
        merged(batch);
        for (var i = 0; i < works.Length; i++) editions[i].Merge(batch, works[i]);
    }
}
