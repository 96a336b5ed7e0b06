using System;

namespace GovData.Validation;

/// <summary>出生日期一致. Characters 7 to 14 of the citizen identity number are the date, <c>YYYY-MM-DD</c>. Neither is shown.</summary>
internal sealed class BirthDateCheck(int identity, int birthDate, FindingPlace place, ulong watcher)
    : PairCheck(identity, birthDate, ConstraintRules.BirthDate, place, watcher)
{
    protected override bool Agree(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        other.Length < 10 || (one.Slice(6, 4).SequenceEqual(other.Slice(0, 4)) && one.Slice(10, 2).SequenceEqual(other.Slice(5, 2)) && one.Slice(12, 2).SequenceEqual(other.Slice(8, 2)));
}
