using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>One of so many values, as in a code set.</summary>
internal sealed class ListSource(IReadOnlyList<string> values) : ValueSource
{
    public override long Capacity => values.Count;

    public override string ValueOf(long number) => values[(int)number];
}
