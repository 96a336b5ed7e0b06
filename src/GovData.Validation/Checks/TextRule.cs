using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>字符型、备注型. Any text of at most so many characters (Unicode code points, as GB 18030 counts characters).</summary>
internal readonly struct TextRule(int? longest) : ICellRule
{
    private readonly int longest = longest ?? int.MaxValue;

    [MethodImpl(Kernels.Hot)]
    public QualityRule? Judge(ReadOnlySpan<byte> value) =>
        value.Length <= longest || Kernels.CountCharacters(value) <= longest ? null : CellRules.Length;

    public string? Reason(ReadOnlySpan<byte> value) => null;
}
