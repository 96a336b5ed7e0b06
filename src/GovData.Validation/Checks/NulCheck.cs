using System;

namespace GovData.Validation;

/// <summary>Finds values with NUL bytes. Looks at cells only where a batch holds a NUL at all.</summary>
internal sealed class NulCheck(int column, FindingPlace place) : ColumnCheck
{
    public override void Judge(RecordBatch batch, BatchFindings findings)
    {
        if (!batch.HasNul) return;
        var cells = batch.Columns[column].AsSpan(0, batch.Rows);
        for (var row = 0; row < cells.Length; row++)
            if (batch[cells[row]].IndexOf((byte)0) >= 0) findings.Add(new(CellRules.Nul), place, row, cells[row]);
    }
}
