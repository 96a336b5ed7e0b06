namespace GovData.Validation;

/// <summary>The keyed hash of a key: all that is kept of it, so that memory never holds readable keys.</summary>
internal readonly struct KeyHash(ulong low, ulong high)
{
    public readonly ulong Low = low;
    public readonly ulong High = high;

    public bool IsZero => (Low | High) == 0;

    public bool IsSame(in KeyHash other) => Low == other.Low && High == other.High;
}
