using System;
using System.Linq;

namespace GovData.Validation;

/// <summary>What must be unique: the key, an item, or items together.</summary>
internal sealed class KeyPlan(QualityRule rule, FindingPlace place, int[] columns, FindingPlace[] parts, ulong watcher)
{
    public QualityRule Rule { get; } = rule;

    public FindingPlace Place { get; } = place;

    public int[] Columns { get; } = columns;

    /// <summary>The bit that says of a row that a value of the key is wrong already.</summary>
    public ulong Watcher { get; } = watcher;

    /// <summary>The key of a row, as it may be shown.</summary>
    public Func<RecordBatch, int, string?> Show { get; } = (batch, row) =>
        string.Join("+", columns.Select((column, i) => ValueMask.Show(batch[batch.Columns[column][row]], batch.Form, parts[i].IsMasked)));
}
