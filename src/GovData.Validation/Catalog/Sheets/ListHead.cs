using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>The header of a list: where it stands and which column each cell below belongs to. The guide's form has it in two rows.</summary>
internal sealed class ListHead
{
    private const int RowsSearched = 20;

    private ListHead(IReadOnlyList<string> names, int lastRow)
    {
        Names = names;
        LastRow = lastRow;
    }

    /// <summary>The header of each column as written; empty where there is none.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The index of the last row of the header.</summary>
    public int LastRow { get; }

    /// <summary>Finds the header; null when no row has the column of the title and another one.</summary>
    public static ListHead? Find(IReadOnlyList<ListRow> rows)
    {
        for (var at = 0; at < rows.Count && at < RowsSearched; at++)
        {
            var known = rows[at].Cells.Select(ListColumns.Find).Where(column => column is not null).ToArray();
            if (known.Length < 2 || !known.Contains(EntryColumns.Title)) continue;
            return at + 1 < rows.Count && IsSecondRow(rows[at].Cells, rows[at + 1].Cells)
                ? new ListHead(Join(rows[at].Cells, rows[at + 1].Cells), at + 1)
                : new ListHead(rows[at].Cells, at);
        }
        return null;
    }

    /// <summary>Every cell of the row names a column, and at least two of them stand below a group.</summary>
    private static bool IsSecondRow(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var named = 0;
        for (var i = 0; i < second.Count; i++)
        {
            if (second[i].Length == 0) continue;
            if (ListColumns.Find(second[i]) is null) return false;
            if (i >= first.Count || first[i].Length == 0 || ListColumns.IsGroup(first[i])) named++;
        }
        return named >= 2;
    }

    private static string[] Join(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var names = new string[System.Math.Max(first.Count, second.Count)];
        for (var i = 0; i < names.Length; i++) names[i] = i < second.Count && second[i].Length > 0 ? second[i] : i < first.Count ? first[i] : "";
        return names;
    }
}
