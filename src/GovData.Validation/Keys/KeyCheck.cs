using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>唯一. Finds every row whose key an earlier row has. Batches are handed in in the order of the input.</summary>
internal sealed class KeyCheck(KeyPlan plan, long memory, string? spillFolder) : IDisposable
{
    private readonly KeySet set = new(memory);
    private KeySpill? spill;
    private KeyOutcome[] outcomes = [];

    public KeyPlan Plan => plan;

    /// <summary>Whether there were more keys than the memory allowed holds.</summary>
    public bool HasSpilled => spill is not null;

    /// <summary>Tells how many rows are to be expected, so that room is made once.</summary>
    public void Expect(long expectedRows) => set.Reserve(expectedRows);

    [MethodImpl(Kernels.Hot)]
    public void Judge(RecordBatch batch, KeyBatch keys, BatchFindings findings)
    {
        if (outcomes.Length < keys.Count) outcomes = new KeyOutcome[keys.Count];
        set.AddAll(keys.Hashes, outcomes);
        for (var i = 0; i < keys.Count; i++)
        {
            if (outcomes[i] != KeyOutcome.Added) Keep(outcomes[i], keys.Rows[i], keys.Hashes[i], batch, findings);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Keep(KeyOutcome outcome, int row, in KeyHash hash, RecordBatch batch, BatchFindings findings)
    {
        var cell = batch.Columns[plan.Columns[0]][row];
        if (outcome == KeyOutcome.Seen) findings.AddRow(plan.Rule, plan.Place, row, cell, plan.Show);
        else Spill().Add(hash, batch.FirstRecord + batch.RecordOf[row], batch.OffsetOf(cell.Start) ?? -1, findings.IsMarked(row));
    }

    /// <summary>What only the spilled keys show, once all rows are in. None of them is in memory, which is therefore given back and used for them.</summary>
    public IEnumerable<SpilledKey> Repeated()
    {
        set.Dispose();
        return spill?.Repeated(memory) ?? [];
    }

    public void Dispose()
    {
        set.Dispose();
        spill?.Dispose();
    }

    private KeySpill Spill() => spill ??= KeySpill.Open(spillFolder);
}
