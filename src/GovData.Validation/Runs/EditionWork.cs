using System.Collections.Generic;
using System.Globalization;

namespace GovData.Validation;

/// <summary>Judges batches under one edition, one after the other; belongs to one thread.</summary>
internal sealed class EditionWork(TablePlan plan, RuleSet rules, FindingTally sofar, KeyBatch[] keys, bool keepsAll)
{
    public BatchFindings Findings { get; } = new(rules, plan.Places, plan.Settings.SamplesPerFinding, sofar, keepsAll, plan.Settings.ErrorFileShowsValues);

    public KeyBatch[] Keys { get; } = keys;

    /// <summary>The sums of the controlled columns in the batch.</summary>
    public decimal[] Sums { get; } = new decimal[plan.SumColumns.Length];

    public void Judge(RecordBatch batch, HeaderMap map, IReadOnlyList<ColumnCheck> checks)
    {
        Findings.Start(batch);
        FaultRules.Report(batch, plan, map, Findings);
        foreach (var check in checks) check.Judge(batch, Findings);
        foreach (var key in Keys) key.Take(batch, Findings);
        for (var i = 0; i < Sums.Length; i++) Sums[i] = map.Has(plan.SumColumns[i]) ? Sum(batch, plan.SumColumns[i]) : 0;
    }

    private static decimal Sum(RecordBatch batch, int column)
    {
        var sum = 0m;
        for (var row = 0; row < batch.Rows; row++)
            if (decimal.TryParse(batch.Form.Decode(batch[batch.Columns[column][row]]), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) sum += number;
        return sum;
    }
}
