using System;

namespace GovData.Validation;

/// <summary>日期型. <c>YYYY-MM-DD</c>, a day of the calendar.</summary>
internal readonly struct DateRule : ICellRule
{
    public Rule? Judge(ReadOnlySpan<byte> value) => DateText.IsDate(value) ? null : CellRules.Date;

    public string? Reason(ReadOnlySpan<byte> value) => null;
}
