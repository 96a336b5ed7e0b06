using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>逻辑型. <c>true</c>, <c>false</c>, <c>1</c>, <c>0</c>: the logical values of XML Schema.</summary>
internal readonly struct LogicalRule : ICellRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => value.Length switch
    {
        1 => value[0] is (byte)'0' or (byte)'1',
        4 => value.SequenceEqual("true"u8),
        5 => value.SequenceEqual("false"u8),
        _ => false,
    };

    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : new(CellRules.Logical);
}
