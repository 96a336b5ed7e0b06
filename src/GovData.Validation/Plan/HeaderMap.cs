using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GovData.Validation;

/// <summary>Which column of the plan each field of the file belongs to, by Chinese or English name.</summary>
internal sealed class HeaderMap
{
    private readonly bool[] isThere;

    public HeaderMap(TablePlan plan, IReadOnlyList<string> header, FindingTally tally)
    {
        isThere = new bool[plan.Items.Length];
        ColumnOfField = [.. header.Select(plan.ColumnOf)];
        if (ColumnOfField.All(column => column < 0))
        {
            tally.Count(HeaderRules.NoneKnown, plan.Table);
            return;
        }
        for (var field = 0; field < header.Count; field++)
        {
            var column = ColumnOfField[field];
            if (column < 0)
            {
                tally.Add(HeaderRules.Unmatched, plan.Table)?.Sample(null, null, ValueMask.Show(Encoding.UTF8.GetBytes(header[field]), isMasked: false));
            }
            else if (isThere[column])
            {
                tally.Count(HeaderRules.Doubled, plan.Items[column]);
                ColumnOfField[field] = -1;
            }
            else
            {
                isThere[column] = true;
            }
        }
        foreach (var item in plan.Items)
            if (!isThere[item.Index - 1]) tally.Count(HeaderRules.Missing, item);
    }

    /// <summary>−1 = the field belongs to no column.</summary>
    public int[] ColumnOfField { get; }

    /// <summary>Whether the file has any column of the table.</summary>
    public bool IsTable => isThere.Any(there => there);

    /// <summary>Whether the file has this column.</summary>
    public bool Has(int column) => isThere[column];
}
