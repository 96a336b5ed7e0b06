using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>日期型. <c>YYYY-MM-DD</c>, a day of the calendar.</summary>
internal readonly struct DateRule : ICellRule
{
    [MethodImpl(Kernels.Hot)]
    public QualityRule? Judge(ReadOnlySpan<byte> value) => DateText.IsDate(value) ? null : CellRules.Date;

    public string? Reason(ReadOnlySpan<byte> value) => null;
}
