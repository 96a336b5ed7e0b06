using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>What is to be marked in a sheet, in the order of its rows, and where its column of messages goes.</summary>
internal sealed class MarkPlan
{
    private readonly IReadOnlyDictionary<int, string> messages;
    private readonly long[] cells;
    private readonly int[] rows;
    private int nextCell;
    private int nextRow;

    public MarkPlan(IReadOnlyDictionary<int, string> messages, IEnumerable<(int Row, int Column)> cells, MarkSurvey survey)
    {
        this.messages = messages;
        Survey = survey;
        this.cells = [.. cells.Where(cell => cell.Column != survey.Column).Select(cell => ((long)cell.Row << 32) | (uint)cell.Column).Distinct().OrderBy(cell => cell)];
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

    /// <summary>The columns to be marked in a row. Rows are asked for in order.</summary>
    public List<int> ColumnsOf(int row)
    {
        var columns = new List<int>();
        while (nextCell < cells.Length && (int)(cells[nextCell] >> 32) < row) nextCell++;
        for (; nextCell < cells.Length && (int)(cells[nextCell] >> 32) == row; nextCell++) columns.Add((int)cells[nextCell]);
        return columns;
    }
}
