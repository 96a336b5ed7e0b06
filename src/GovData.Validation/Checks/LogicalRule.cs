using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>逻辑型. <c>true</c>, <c>false</c>, <c>1</c>, <c>0</c>: the logical values of XML Schema.</summary>
internal readonly struct LogicalRule : ICellRule
{
    [MethodImpl(Kernels.Hot)]
    public QualityRule? Judge(ReadOnlySpan<byte> value) => value.Length switch
    {
        1 => value[0] is (byte)'0' or (byte)'1',
        4 => value.SequenceEqual("true"u8),
        5 => value.SequenceEqual("false"u8),
        _ => false,
    } ? null : CellRules.Logical;

    public string? Reason(ReadOnlySpan<byte> value) => null;
}
