using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>Two rules for one value: the second is asked only where the first has nothing to say.</summary>
internal readonly struct BothRules<TFirst, TSecond>(TFirst first, TSecond second) : ICellRule
    where TFirst : struct, ICellRule
    where TSecond : struct, ICellRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => first.Accepts(value) && second.Accepts(value);

    public Breach? Breach(ReadOnlySpan<byte> value) => first.Breach(value) ?? second.Breach(value);
}
