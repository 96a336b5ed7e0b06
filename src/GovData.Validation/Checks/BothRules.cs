using System;

namespace GovData.Validation;

/// <summary>Two rules for one value: the second is asked only where the first has nothing to say.</summary>
internal readonly struct BothRules<TFirst, TSecond>(TFirst first, TSecond second) : ICellRule
    where TFirst : struct, ICellRule
    where TSecond : struct, ICellRule
{
    public QualityRule? Judge(ReadOnlySpan<byte> value) => first.Judge(value) ?? second.Judge(value);

    public string? Reason(ReadOnlySpan<byte> value) => first.Judge(value) is null ? second.Reason(value) : first.Reason(value);
}
