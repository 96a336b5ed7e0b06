using System;

namespace GovData.Validation;

/// <summary>先后有序. The first value isn't greater than the second.</summary>
internal sealed class OrderedCheck(int start, int end, Comparison comparison, FindingPlace place, ulong watcher, bool isMasked)
    : PairCheck(start, end, ConstraintRules.Ordered, place, watcher)
{
    protected override bool Agree(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => comparison.Compare(one, other) <= 0;

    protected override string? Show(RecordBatch batch, Cell one, Cell other) =>
        ValueMask.Show(batch[one], batch.Form, isMasked) + " > " + ValueMask.Show(batch[other], batch.Form, isMasked);
}
