using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>Completes the names of a header row by those that were merged down into it from the rows above.</summary>
internal sealed class SheetHeader
{
    private const int RowsKept = 20;
    private readonly List<(int Row, string?[] Cells)> above = [];

    public void Add(int row, List<string?> cells)
    {
        if (above.Count == RowsKept) above.RemoveAt(0);
        above.Add((row, cells.ToArray()));
    }

    /// <summary>The names; <paramref name="mergedFrom"/> gives the row each column is merged from and is asked only when a name is missing below another one.</summary>
    public IReadOnlyList<string?> Complete(List<string?> names, int row, Func<IReadOnlyDictionary<int, int>> mergedFrom)
    {
        if (!above.Exists(line => HasMore(line.Cells, names))) return names;
        foreach (var pair in mergedFrom())
        {
            var cells = above.Find(line => line.Row == pair.Value).Cells;
            if (pair.Value >= row || cells is null || pair.Key >= cells.Length || cells[pair.Key] is not { } name) continue;
            while (names.Count <= pair.Key) names.Add(null);
            names[pair.Key] ??= name;
        }
        return names;
    }

    private static bool HasMore(string?[] cells, List<string?> names)
    {
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] is not null && (i >= names.Count || names[i] is null)) return true;
        return false;
    }
}
