using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>
/// 数值型、货币型、双精度型、浮点型. Digits with sign and point; floating point also with an exponent. Leading zeros don't count as digits.
/// What most numbers are, digits and a point at most, is judged all at once.
/// </summary>
internal readonly struct NumberRule(int? digits, int? scale, bool isFloating) : ICellRule
{
    private readonly int mostDigits = digits ?? int.MaxValue;
    private readonly int mostWhole = digits is { } all ? all - (scale ?? 0) : int.MaxValue;
    private readonly int mostDecimals = scale ?? int.MaxValue;
    private readonly bool isFloating = isFloating;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value)
    {
        if (value.Length is >= 4 and <= 16 && (uint)(value[0] - '1') <= 8)
        {
            var others = Kernels.NonDigits(value);
            if (others == 0) return value.Length <= mostWhole;
            var point = Kernels.TrailingZeros(others);
            if ((others & (others - 1)) == 0 && value[point] == (byte)'.') return point <= mostWhole && value.Length - point - 1 <= mostDecimals && value.Length - 1 <= mostDigits;
        }
        return AcceptsAny(value);
    }

    public Breach? Breach(ReadOnlySpan<byte> value)
    {
        if (Accepts(value)) return null;
        if (new NumberRule(null, null, isFloating).Accepts(value)) return new(CellRules.Digits);
        return new(isFloating ? CellRules.Float : CellRules.Decimal);
    }

    [MethodImpl(Kernels.Hot)]
    private bool AcceptsAny(ReadOnlySpan<byte> value)
    {
        var at = value[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var start = at;
        while (at < value.Length && value[at] == (byte)'0') at++;
        var first = at;
        while (at < value.Length && (uint)(value[at] - '0') <= 9) at++;
        var whole = at - first;
        if (at == value.Length) return at > start && whole <= mostWhole;
        return AcceptsRest(value, at, at > start, whole);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AcceptsRest(ReadOnlySpan<byte> value, int at, bool hasDigits, int whole)
    {
        var decimals = 0;
        if (value[at] == (byte)'.')
        {
            var first = ++at;
            while (at < value.Length && (uint)(value[at] - '0') <= 9) at++;
            decimals = at - first;
        }
        return (hasDigits || decimals > 0) && (at == value.Length || (isFloating && IsExponent(value.Slice(at))))
            && whole <= mostWhole && decimals <= mostDecimals && whole + decimals <= mostDigits;
    }

    private static bool IsExponent(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is not ((byte)'e' or (byte)'E')) return false;
        var at = rest.Length > 1 && rest[1] is (byte)'-' or (byte)'+' ? 2 : 1;
        var first = at;
        while (at < rest.Length && (uint)(rest[at] - '0') <= 9) at++;
        return at > first && at == rest.Length;
    }
}
