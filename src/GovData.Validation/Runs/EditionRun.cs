using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>What one edition of the rules has found in one table so far.</summary>
internal sealed class EditionRun(TablePlan plan, RuleSet rules, FindingList? errors) : IDisposable
{
    private readonly KeyHasher hasher = KeyHasher.Create();
    private readonly decimal[] sums = new decimal[plan.SumColumns.Length];
    private KeyCheck[] keys = [];
    private long expectedRows;

    public RuleSet Rules => rules;

    public FindingTally Tally { get; } = new(plan.Places, plan.Settings.SamplesPerFinding);

    public long RowsWithFindings { get; private set; }

    public IReadOnlyList<decimal> Sums => sums;

    /// <summary>Tells how many rows are to be expected, so that room is made once.</summary>
    public void Expect(long rows) => expectedRows = rows;

    public void Start(IReadOnlyList<KeyPlan> plans) =>
        keys = [.. plans.Where(key => rules.Has(key.Rule)).Select(key => new KeyCheck(key, plan.Settings.KeyMemory / Math.Max(1, plans.Count), plan.Settings.SpillFolder))];

    /// <summary>A worker of its own for each thread.</summary>
    public EditionWork NewWork() => new(plan, rules, Tally, [.. keys.Select(key => new KeyBatch(key.Plan, hasher))], errors is not null);

    /// <summary>Takes over what was found in the next batch of the input.</summary>
    public void Merge(RecordBatch batch, EditionWork work)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (expectedRows > 0) keys[i].Expect(expectedRows);
            keys[i].Judge(batch, work.Keys[i], work.Findings);
        }
        expectedRows = 0;
        Tally.Merge(work.Findings.Tally);
        errors?.Write(work.Findings.All);
        RowsWithFindings += work.Findings.RecordsWithFindings;
        for (var i = 0; i < sums.Length; i++) sums[i] += work.Sums[i];
    }

    /// <summary>What shows only once all rows are in.</summary>
    public void Finish()
    {
        var marked = new HashSet<long>();
        foreach (var key in keys)
        {
            if (!key.HasSpilled) continue;
            var first = new FirstRows(plan.Settings.SamplesPerFinding);
            foreach (var repeated in key.Repeated())
            {
                Tally.Count(key.Plan.Rule, key.Plan.Place);
                if (!repeated.IsMarked && (keys.Length == 1 || marked.Add(repeated.Row))) RowsWithFindings++;
                first.Offer(repeated);
                errors?.Write(new Finding(key.Plan.Rule, key.Plan.Place, repeated.Row, repeated.Offset < 0 ? null : repeated.Offset, null, null));
            }
            if (first.IsEmpty) continue;
            foreach (var row in first.InOrder().Take(Tally.Room(key.Plan.Rule, key.Plan.Place)))
                Tally.Sample(key.Plan.Rule, key.Plan.Place, row.Row, row.Offset < 0 ? null : row.Offset);
        }
    }

    public void Dispose()
    {
        foreach (var key in keys) key.Dispose();
    }
}
