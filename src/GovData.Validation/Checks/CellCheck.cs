using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Judges a column cell by cell: required first, then by its rule. A cell has one finding at most.</summary>
internal sealed class CellCheck<TRule>(int column, FindingPlace place, bool isRequired, TRule rule, Diagnosis diagnosis) : ColumnCheck
    where TRule : struct, ICellRule
{
    [MethodImpl(Kernels.Hot)]
    public override void Judge(RecordBatch batch, BatchFindings findings)
    {
        if (batch.CutIn(column) is { } cut)
        {
            Judge(batch, cut, findings);
            return;
        }
        var cells = batch.Columns[column].AsSpan(0, batch.Rows);
        ReadOnlySpan<byte> bytes = batch.Bytes;
        for (var row = 0; row < cells.Length; row++)
        {
            var cell = cells[row];
            if (cell.Length == 0 ? !isRequired : rule.Accepts(bytes.Slice(cell.Start, cell.Length))) continue;
            LookCloser(bytes.Slice(cell.Start, cell.Length), row, cell, isCut: false, findings);
        }
    }

    /// <summary>As above, where a spreadsheet has cut numbers: these are looked at more closely also when they pass.</summary>
    private void Judge(RecordBatch batch, List<int> cut, BatchFindings findings)
    {
        var next = 0;
        for (var row = 0; row < batch.Rows; row++)
        {
            var cell = batch.Columns[column][row];
            var isCut = next < cut.Count && cut[next] == row;
            if (isCut) next++;
            if (isCut || (cell.Length == 0 ? isRequired : !rule.Accepts(batch[cell]))) LookCloser(batch[cell], row, cell, isCut, findings);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookCloser(ReadOnlySpan<byte> value, int row, Cell cell, bool isCut, BatchFindings findings)
    {
        if (isRequired && diagnosis.IsBlank(value))
        {
            findings.Add(new(CellRules.Required), place, row, cell);
            return;
        }
        var breach = rule.Breach(value);
        if (diagnosis.Of(value, breach, isRequired, isCut, findings.Rules) is { } found) findings.Add(found, place, row, cell);
    }
}
