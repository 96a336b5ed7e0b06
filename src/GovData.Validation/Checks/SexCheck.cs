using System;
using System.Linq;

namespace GovData.Validation;

/// <summary>性别一致. The 17th character of the citizen identity number is odd for 1 (男) and even for 2 (女), GB/T 2261.1; other codes say nothing.</summary>
internal sealed class SexCheck(int identity, int sex, TextForm form, FindingPlace place, ulong watcher)
    : PairCheck(identity, sex, ConstraintRules.Sex, place, watcher)
{
    private readonly byte[][] male = [.. new[] { "1", "男", "男性" }.Select(form.Encode)];
    private readonly byte[][] female = [.. new[] { "2", "女", "女性" }.Select(form.Encode)];

    protected override bool Agree(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => !IsOneOf(other, (one[16] & 1) == 1 ? female : male);

    private static bool IsOneOf(ReadOnlySpan<byte> value, byte[][] texts)
    {
        foreach (var text in texts)
            if (value.SequenceEqual(text)) return true;
        return false;
    }
}
