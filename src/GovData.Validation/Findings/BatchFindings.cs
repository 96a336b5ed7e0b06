using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>What is wrong in one batch under one edition. Batches are judged each for itself and merged in the order of the input.</summary>
internal sealed class BatchFindings(RuleSet rules, int places, int samplesPerFinding, FindingTally sofar, bool keepsAll, bool showsValues)
{
    private readonly List<Finding> all = [];
    private RecordBatch batch = null!;
    private bool[] marked = [];
    private ulong[] spoilt = [];

    public FindingTally Tally { get; } = new(places, samplesPerFinding);

    public RuleSet Rules => rules;

    /// <summary>How many records have at least one finding.</summary>
    public int RecordsWithFindings { get; private set; }

    /// <summary>All findings, where they are asked for.</summary>
    public List<Finding> All => all;

    public void Start(RecordBatch judged)
    {
        batch = judged;
        Tally.Clear();
        all.Clear();
        RecordsWithFindings = 0;
        Renew(ref marked, judged.Records);
        Renew(ref spoilt, judged.Rows);
    }

    /// <summary>A value that breaks a rule. With a warning it is a value still, unless it is a filler.</summary>
    public void Add(Breach breach, FindingPlace place, int row, Cell cell)
    {
        if (breach.Rule.Severity != RuleSeverity.Warning || breach.Rule == CellRules.Filler) spoilt[row] |= place.Watchers;
        Keep(breach, place, row, cell, show: null, cell.Length > 0);
    }

    /// <summary>Values of a row that don't go together; <paramref name="show"/> shows them.</summary>
    public void AddRow(QualityRule rule, FindingPlace place, int row, Cell cell, Func<RecordBatch, int, string?> show) =>
        Keep(new(rule), place, row, cell, show, showsCell: false);

    /// <summary>A record of the wrong shape.</summary>
    public void AddFault(QualityRule rule, FindingPlace place, in RecordFault fault, string? value, bool countsAsRecord)
    {
        if (!rules.Has(rule)) return;
        if (countsAsRecord) Mark(fault.Ordinal);
        var offset = batch.OffsetOf(fault.Offset);
        CountedSlot(rule, place)?.Sample(batch.FirstRecord + fault.Ordinal, offset, value);
        if (keepsAll) all.Add(new(rule, place, batch.FirstRecord + fault.Ordinal, offset, value, null));
    }

    /// <summary>Which keys and constraints can't be asked of a row, because a value of theirs is wrong already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong SpoiltFor(int row) => spoilt[row];

    /// <summary>Whether the row has any finding so far.</summary>
    public bool IsMarked(int row) => marked[batch.RecordOf[row]];

    private void Keep(Breach breach, FindingPlace place, int row, Cell cell, Func<RecordBatch, int, string?>? show, bool showsCell)
    {
        Mark(batch.RecordOf[row]);
        var slot = CountedSlot(breach.Rule, place);
        if (slot is null && !keepsAll) return;
        var record = batch.FirstRecord + batch.RecordOf[row];
        var offset = batch.OffsetOf(cell.Start);
        if (slot?.Sample(record, offset, showsCell ? ValueMask.Show(batch[cell], batch.Form, IsMasked(breach.Rule, place)) : show?.Invoke(batch, row)) is { } sample) sample.Reason = breach.Reason;
        if (keepsAll) all.Add(new(breach.Rule, place, record, offset, showsCell ? Full(breach.Rule, cell, place) : show?.Invoke(batch, row), breach.Reason));
    }

    /// <summary>Counts a finding; its slot where a sample may still be wanted: not when the batches before have them all.</summary>
    private FindingSlot? CountedSlot(QualityRule rule, FindingPlace place) =>
        Tally.Add(rule, place) is { } slot && !sofar.HasAllSamples(rule, place) ? slot : null;

    private string Full(QualityRule rule, Cell cell, FindingPlace place) =>
        showsValues ? batch.Form.Decode(batch[cell]) : ValueMask.Masked(batch.Form.Decode(batch[cell]), IsMasked(rule, place));

    /// <summary>A filler is nobody's value, and which one it is helps to find it.</summary>
    private static bool IsMasked(QualityRule rule, FindingPlace place) => place.IsMasked && rule != CellRules.Filler && rule != CellRules.FillerRequired;

    private void Mark(int record)
    {
        if (marked[record]) return;
        marked[record] = true;
        RecordsWithFindings++;
    }

    private static void Renew<T>(ref T[] flags, int count)
    {
        if (flags.Length < count) flags = new T[Math.Max(count, 2 * flags.Length)];
        else Array.Clear(flags, 0, count);
    }
}
