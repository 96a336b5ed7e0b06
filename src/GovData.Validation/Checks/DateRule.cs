using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>日期型. <c>YYYY-MM-DD</c>, a day of the calendar.</summary>
internal readonly struct DateRule : ICellRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => DateText.IsDate(value);

    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : new(CellRules.Date);
}
