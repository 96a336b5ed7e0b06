using System;

namespace GovData.Validation;

/// <summary>Judges two values of each row together, where both are there and nothing is wrong with either.</summary>
internal abstract class PairCheck : ColumnCheck
{
    private readonly int first;
    private readonly int second;
    private readonly QualityRule rule;
    private readonly FindingPlace place;
    private readonly ulong watcher;
    private readonly Func<RecordBatch, int, string?> show;

    protected PairCheck(int first, int second, QualityRule rule, FindingPlace place, ulong watcher)
    {
        (this.first, this.second, this.rule, this.place, this.watcher) = (first, second, rule, place, watcher);
        show = (batch, row) => Show(batch, batch.Columns[first][row], batch.Columns[second][row]);
    }

    public override void Judge(RecordBatch batch, BatchFindings findings)
    {
        if (!findings.Rules.Has(rule)) return;
        ReadOnlySpan<Cell> ones = batch.Columns[first].AsSpan(0, batch.Rows), others = batch.Columns[second];
        for (var row = 0; row < ones.Length; row++)
        {
            Cell one = ones[row], other = others[row];
            if (one.Length == 0 || other.Length == 0 || (findings.SpoiltFor(row) & watcher) != 0 || Agree(batch[one], batch[other])) continue;
            findings.AddRow(rule, place, row, other, show);
        }
    }

    protected abstract bool Agree(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other);

    /// <summary>Both values as they may be shown; null when neither may.</summary>
    protected virtual string? Show(RecordBatch batch, Cell one, Cell other) => null;
}
