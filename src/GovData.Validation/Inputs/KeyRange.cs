using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>键区间 (a range of keys): the rows whose key is from one number up to, not including, another. Over numbers that say nothing about a person, such as row numbers.</summary>
public class KeyRange
{
    /// <summary>A range.</summary>
    /// <param name="from">The lowest key in it.</param>
    /// <param name="below">The lowest key behind it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public KeyRange(long from, long below)
    {
        if (below < from) throw new ArgumentOutOfRangeException(nameof(below), below, "A key range does not end before it begins.");
        (From, Below) = (from, below);
    }

    /// <summary>The lowest key in the range.</summary>
    public long From { get; }

    /// <summary>The lowest key behind the range.</summary>
    public long Below { get; }

    /// <summary>Cuts a range into ranges of one length, the last shorter: the same each time.</summary>
    /// <param name="from">The lowest key.</param>
    /// <param name="below">The lowest key that is not wanted any more.</param>
    /// <param name="length">How many keys a range has.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins, or the length is below 1, or there would be more than a million ranges.</exception>
    public static IReadOnlyList<KeyRange> Split(long from, long below, long length)
    {
        if (length < 1) throw new ArgumentOutOfRangeException(nameof(length), length, "A key range has at least one key.");
        var whole = new KeyRange(from, below);
        if ((decimal)whole.Below - whole.From > 1_000_000m * length) throw new ArgumentOutOfRangeException(nameof(length), length, "That is more than a million ranges: make them longer.");
        var ranges = new List<KeyRange>();
        for (var start = from; start < below; start = ranges[ranges.Count - 1].Below) ranges.Add(new KeyRange(start, below - start > length || below - start < 0 ? start + length : below));
        return ranges.Count == 0 ? [whole] : ranges;
    }

    /// <summary>As in mathematics, such as <c>[1, 1001)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{From}, {Below})");
}
