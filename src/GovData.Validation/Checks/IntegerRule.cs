using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>整型. A whole number of 64 bits, of at most so many digits.</summary>
internal readonly struct IntegerRule(int? digits) : ICellRule
{
    private const int LongestDigits = 19;
    private readonly int mostDigits = digits ?? int.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) =>
        value.Length is >= 4 and <= 16 && (uint)(value[0] - '1') <= 8 && Kernels.NonDigits(value) == 0 ? value.Length <= mostDigits : Broken(value) is null;

    public Breach? Breach(ReadOnlySpan<byte> value) => Broken(value) is { } rule ? new(rule) : null;

    [MethodImpl(Kernels.Hot)]
    private QualityRule? Broken(ReadOnlySpan<byte> value)
    {
        var start = value[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        while (start < value.Length - 1 && value[start] == (byte)'0') start++;
        if (start == value.Length) return CellRules.Integer;
        for (var i = start; i < value.Length; i++)
            if ((uint)(value[i] - '0') > 9) return CellRules.Integer;
        var count = value.Length - start;
        if (count >= LongestDigits && !Utf8Parser.TryParse(value, out long _, out _)) return CellRules.Integer;
        return count <= mostDigits ? null : CellRules.Digits;
    }
}
