using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>The values of another source but for some that it must not make; for those it has others in reserve.</summary>
internal sealed class FreeSource(ValueSource source, IReadOnlyCollection<string> without) : ValueSource
{
    private readonly string[] reserve = [.. Enumerable.Range(1, without.Count).Select(back => source.ValueOf(source.Capacity - back)).Where(value => !without.Contains(value))];

    public override long Capacity => source.Capacity - without.Count;

    public override string ValueOf(long number)
    {
        var value = source.ValueOf(number);
        return without.Contains(value) && reserve.Length > 0 ? reserve[number % reserve.Length] : value;
    }
}
