using System;
using System.Runtime.CompilerServices;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>公民身份号码, without the detour of <see cref="IdentifierRule"/>: no identifier is as frequent.</summary>
internal readonly struct CitizenIdRule : ICellRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => Kernels.IsCitizenId(value);

    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : IdentifierRule.Of(IdentifierRules.CitizenId, IdentifierKind.CitizenId, value);
}
