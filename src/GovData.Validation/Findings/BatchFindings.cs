using System;

namespace GovData.Validation;

/// <summary>What is wrong in one batch. Batches are judged each for itself and merged in the order of the input.</summary>
internal sealed class BatchFindings(int places, int samplesPerFinding)
{
    private RecordBatch batch = null!;
    private bool[] marked = [];
    private bool[] keySpoilt = [];

    public FindingTally Tally { get; } = new(places, samplesPerFinding);

    /// <summary>How many records have at least one finding.</summary>
    public int RecordsWithFindings { get; private set; }

    public void Start(RecordBatch judged)
    {
        batch = judged;
        Tally.Clear();
        RecordsWithFindings = 0;
        Renew(ref marked, judged.Records);
        Renew(ref keySpoilt, judged.Rows);
    }

    /// <summary>A value that breaks a rule; returns the sample when one is kept.</summary>
    public FindingSample? Add(QualityRule rule, FindingPlace place, int row, Cell cell)
    {
        if (place.IsKey) keySpoilt[row] = true;
        Mark(batch.RecordOf[row]);
        return Tally.Add(rule, place)?.Sample(
            batch.FirstRecord + batch.RecordOf[row],
            batch.Offset + cell.Start,
            cell.Length == 0 ? null : ValueMask.Show(batch[cell], place.IsMasked));
    }

    /// <summary>A row whose key an earlier row has; returns the sample when one is kept.</summary>
    public FindingSample? AddKey(QualityRule rule, FindingPlace place, int row, Cell cell)
    {
        Mark(batch.RecordOf[row]);
        return Tally.Add(rule, place)?.Sample(batch.FirstRecord + batch.RecordOf[row], batch.Offset + cell.Start, value: null);
    }

    /// <summary>A record of the wrong shape.</summary>
    public void AddFault(QualityRule rule, FindingPlace place, in RecordFault fault, string? value, bool countsAsRecord)
    {
        if (countsAsRecord) Mark(fault.Ordinal);
        Tally.Add(rule, place)?.Sample(batch.FirstRecord + fault.Ordinal, batch.Offset + fault.Offset, value);
    }

    /// <summary>Whether a value of the row's key is wrong already, so that the key says nothing.</summary>
    public bool IsKeySpoilt(int row) => keySpoilt[row];

    private void Mark(int record)
    {
        if (marked[record]) return;
        marked[record] = true;
        RecordsWithFindings++;
    }

    private static void Renew(ref bool[] flags, int count)
    {
        if (flags.Length < count) flags = new bool[Math.Max(count, 2 * flags.Length)];
        else Array.Clear(flags, 0, count);
    }
}
