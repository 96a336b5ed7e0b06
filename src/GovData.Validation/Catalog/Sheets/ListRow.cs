using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>One row of a sheet.</summary>
/// <param name="number">Its number in the sheet.</param>
/// <param name="cells">Its cells, without blanks round them.</param>
internal sealed class ListRow(long number, IReadOnlyList<string> cells)
{
    public long Number { get; } = number;

    public IReadOnlyList<string> Cells { get; } = cells;
}
