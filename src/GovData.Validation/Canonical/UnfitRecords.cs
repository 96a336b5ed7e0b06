using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>The records of a batch whose form carries no values that could be submitted: other fields than the header, no JSON, a formula without a result, a number that was cut.</summary>
internal sealed class UnfitRecords
{
    private readonly HashSet<int> records = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => records.Count == 0;

    /// <summary>Finds them anew.</summary>
    public void Find(RecordBatch batch, int[] columns)
    {
        records.Clear();
        foreach (var fault in batch.Faults)
            if (fault.Kind is not (RecordFaultKind.Blank or RecordFaultKind.UnknownMember)) records.Add(fault.Ordinal);
        foreach (var column in columns)
            foreach (var row in batch.CutIn(column) ?? []) records.Add(batch.RecordOf[row]);
    }

    /// <summary>Whether a record, counted from 0 in the batch, is one.</summary>
    public bool Contains(int record) => records.Contains(record);
}
