using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>数值型、货币型、双精度型、浮点型. Digits with sign and point; floating point also with an exponent. Leading zeros don't count as digits.</summary>
internal readonly struct NumberRule(int? digits, int? scale, bool isFloating) : ICellRule
{
    private readonly int mostDigits = digits ?? int.MaxValue;
    private readonly int mostWhole = digits is { } all ? all - (scale ?? 0) : int.MaxValue;
    private readonly int mostDecimals = scale ?? int.MaxValue;

    [MethodImpl(Kernels.Hot)]
    public QualityRule? Judge(ReadOnlySpan<byte> value)
    {
        var at = value[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var start = at;
        while (at < value.Length && value[at] == (byte)'0') at++;
        var zeros = at - start;
        var whole = CountDigits(value.Slice(at));
        at += whole;
        var decimals = 0;
        if (at < value.Length && value[at] == (byte)'.')
        {
            decimals = CountDigits(value.Slice(at + 1));
            at += 1 + decimals;
        }
        var isNumber = zeros + whole + decimals > 0 && (at == value.Length || (isFloating && IsExponent(value.Slice(at))));
        if (!isNumber) return isFloating ? CellRules.Float : CellRules.Decimal;
        return whole <= mostWhole && decimals <= mostDecimals && whole + decimals <= mostDigits ? null : CellRules.Digits;
    }

    public string? Reason(ReadOnlySpan<byte> value) => null;

    private static bool IsExponent(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is not ((byte)'e' or (byte)'E')) return false;
        var sign = rest.Length > 1 && rest[1] is (byte)'-' or (byte)'+' ? 1 : 0;
        var digits = CountDigits(rest.Slice(1 + sign));
        return digits > 0 && 1 + sign + digits == rest.Length;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && (uint)(text[count] - '0') <= 9) count++;
        return count;
    }
}
