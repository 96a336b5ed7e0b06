using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>Which column of the plan each field of the file belongs to.</summary>
internal sealed class HeaderMap
{
    private readonly bool[] isThere;

    private HeaderMap(int columns, int[] columnOfField)
    {
        isThere = new bool[columns];
        ColumnOfField = columnOfField;
        foreach (var column in columnOfField)
            if (column >= 0) isThere[column] = true;
    }

    /// <summary>−1 = the field belongs to no column.</summary>
    public int[] ColumnOfField { get; }

    /// <summary>The map of a source that names its members record by record: any item may come.</summary>
    public static HeaderMap Open(TablePlan plan) => new(plan.Items.Length, [.. Enumerable.Range(0, plan.Items.Length)]);

    /// <summary>The map of a header; null when no name in it is an item of the entry. A name that <paramref name="isNone"/> says is no column is passed over.</summary>
    public static HeaderMap? Of(TablePlan plan, IReadOnlyList<string> header, TableFindings findings, Func<string, bool>? isNone = null)
    {
        int[] columns = [.. header.Select(plan.ColumnOf)];
        if (columns.All(column => column < 0))
        {
            findings.Count(HeaderRules.NoneKnown, plan.Table);
            return null;
        }
        var seen = new HashSet<int>();
        for (var field = 0; field < columns.Length; field++)
        {
            if (columns[field] < 0)
            {
                if (isNone?.Invoke(header[field]) != true) findings.Add(HeaderRules.Unmatched, plan.Table, value: Shown(header[field], field));
            }
            else if (!seen.Add(columns[field]))
            {
                findings.Count(HeaderRules.Doubled, plan.Items[columns[field]]);
                columns[field] = -1;
            }
        }
        var map = new HeaderMap(plan.Items.Length, columns);
        foreach (var item in plan.Items)
            if (!map.Has(item.Index - 1)) findings.Count(HeaderRules.Missing, item);
        return map;
    }

    /// <summary>The name of a column as it may be shown; of one without a name its number, from 1.</summary>
    private static string Shown(string name, int field) =>
        string.IsNullOrWhiteSpace(name) ? FormattableString.Invariant($"#{field + 1}") : ValueMask.Shown(name);

    /// <summary>Whether the file has this column.</summary>
    public bool Has(int column) => isThere[column];
}
