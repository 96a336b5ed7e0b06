using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Judges a column cell by cell: required first, then by its rule. A cell has one finding at most.</summary>
internal sealed class CellCheck<TRule>(int column, FindingPlace place, bool isRequired, TRule rule) : ColumnCheck
    where TRule : struct, ICellRule
{
    [MethodImpl(Kernels.Hot)]
    public override void Judge(RecordBatch batch, BatchFindings findings)
    {
        var cells = batch.Columns[column].AsSpan(0, batch.Rows);
        ReadOnlySpan<byte> bytes = batch.Bytes;
        for (var row = 0; row < cells.Length; row++)
        {
            var cell = cells[row];
            var value = bytes.Slice(cell.Start, cell.Length);
            if (value.Length == 0 || IsBlank(value))
            {
                if (isRequired) findings.Add(CellRules.Required, place, row, cell);
                else if (value.Length > 0) Judge(value, row, cell, findings);
                continue;
            }
            Judge(value, row, cell, findings);
        }
    }

    private void Judge(ReadOnlySpan<byte> value, int row, Cell cell, BatchFindings findings)
    {
        if (rule.Judge(value) is not { } broken) return;
        var sample = findings.Add(broken, place, row, cell);
        sample?.Reason = rule.Reason(value);
    }

    /// <summary>Whether a value consists of spaces only, half or full width.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> value)
    {
        if (value[0] is not ((byte)' ' or (byte)'\t' or 0xE3)) return false;
        while (value.Length > 0)
        {
            if (value[0] is (byte)' ' or (byte)'\t') value = value.Slice(1);
            else if (value.StartsWith("\u3000"u8)) value = value.Slice(3);
            else return false;
        }
        return true;
    }
}
