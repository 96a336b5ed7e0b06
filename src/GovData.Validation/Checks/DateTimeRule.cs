using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>日期时间型. <c>YYYY-MM-DD HH:MM:SS</c>, also with <c>T</c> between, a fraction of a second and a distance from UTC (RFC 3339).</summary>
internal readonly struct DateTimeRule : ICellRule
{
    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : new(CellRules.DateTime);

    [MethodImpl(Kernels.Hot)]
    public bool Accepts(ReadOnlySpan<byte> text)
    {
        if (text.Length < 19 || text[10] is not ((byte)' ' or (byte)'T')) return false;
        if (!DateText.IsDate(text.Slice(0, 10)) || !DateText.IsTime(text.Slice(11, 8))) return false;
        if (text.Length == 19) return true;
        var at = 19;
        if (text[at] == '.')
        {
            at++;
            while (at < text.Length && (uint)(text[at] - '0') <= 9) at++;
            if (at is 20 or > 29) return false;
        }
        return at == text.Length || DateText.IsOffset(text.Slice(at));
    }
}
