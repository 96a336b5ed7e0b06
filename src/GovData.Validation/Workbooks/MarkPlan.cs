using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>What is to be marked in a sheet, in the order of its rows, and where its column of messages goes.</summary>
internal sealed class MarkPlan
{
    private readonly IReadOnlyDictionary<int, string> messages;
    private readonly long[] cells;
    private readonly HashSet<long> warnings;
    private readonly int[] rows;
    private int nextCell;
    private int nextRow;

    public MarkPlan(IReadOnlyDictionary<int, string> messages, IEnumerable<(int Row, int Column)> cells, IEnumerable<(int Row, int Column)> warnings, MarkSurvey survey)
    {
        this.messages = messages;
        Survey = survey;
        this.warnings = [.. warnings.Select(Key)];
        var wrong = cells.Select(Key).ToList();
        this.warnings.ExceptWith(wrong);
        this.cells = [.. wrong.Concat(this.warnings).Where(cell => (int)cell != survey.Column).Distinct().OrderBy(cell => cell)];
        rows = [.. messages.Keys.Concat(this.cells.Select(cell => (int)(cell >> 32))).Append(survey.HeaderRow).Distinct().OrderBy(row => row)];
    }

    public MarkSurvey Survey { get; }

    public int LastRow => rows[rows.Length - 1];

    /// <summary>The next row to be marked before <paramref name="row"/>; 0 when there is none. Rows are asked for in order.</summary>
    public int Before(int row) => nextRow < rows.Length && rows[nextRow] < row ? rows[nextRow++] : 0;

    /// <summary>Whether the row is to be marked; it is then done with.</summary>
    public bool Takes(int row)
    {
        if (nextRow == rows.Length || rows[nextRow] != row) return false;
        nextRow++;
        return true;
    }

    /// <summary>What stands in the column of messages; null = nothing.</summary>
    public string? MessageOf(int row) => row == Survey.HeaderRow ? WorkbookMarker.ColumnName : messages.TryGetValue(row, out var message) ? message : null;

    /// <summary>Whether a marked cell has warnings only.</summary>
    public bool IsWarning(int row, int column) => warnings.Contains(Key((row, column)));

    /// <summary>The columns to be marked in a row. Rows are asked for in order.</summary>
    public List<int> ColumnsOf(int row)
    {
        var columns = new List<int>();
        while (nextCell < cells.Length && (int)(cells[nextCell] >> 32) < row) nextCell++;
        for (; nextCell < cells.Length && (int)(cells[nextCell] >> 32) == row; nextCell++) columns.Add((int)cells[nextCell]);
        return columns;
    }

    private static long Key((int Row, int Column) cell) => ((long)cell.Row << 32) | (uint)cell.Column;
}
