using System;
using System.Runtime.CompilerServices;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>统一社会信用代码, without the detour of <see cref="IdentifierRule"/>.</summary>
internal readonly struct SocialCreditCodeRule : ICellRule
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(ReadOnlySpan<byte> value) => Kernels.IsSocialCreditCode(value);

    public Breach? Breach(ReadOnlySpan<byte> value) =>
        Accepts(value) ? null : IdentifierRule.Of(IdentifierRules.SocialCreditCode, IdentifierKind.SocialCreditCode, value);
}
