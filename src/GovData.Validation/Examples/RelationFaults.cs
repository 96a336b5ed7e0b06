using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What holds between the items of a row, and how one of it is broken without the others.</summary>
internal sealed class RelationFaults(CatalogEntry entry, ItemLinks links)
{
    /// <summary>Changes a conforming row so that only this relation no longer holds; false, and the row as it was, when nothing does it.</summary>
    public bool Break(string[] row, QualityRule rule, (int First, int Second) pair)
    {
        var around = links.Around([pair.First]);
        foreach (var (column, value) in Changes(row, rule, pair))
        {
            var was = row[column];
            row[column] = value;
            if (links.Relations.Where(relation => around.Contains(relation.Pair.First) && IsBroken(row, relation.Rule, relation.Pair)).ToArray() is { Length: 1 } broken && broken[0] == (rule, pair)) return true;
            row[column] = was;
        }
        return false;
    }

    private IEnumerable<(int Column, string Value)> Changes(string[] row, QualityRule rule, (int First, int Second) pair)
    {
        if (rule == ConstraintRules.Sex)
        {
            var codes = new SexCodes(entry.Items[pair.Second]);
            if (codes.HasMen && codes.HasWomen) yield return (pair.Second, codes.Of(!PersonSource.IsMale(row[pair.First])));
            yield break;
        }
        if (OrdinalSources.For(entry.Items[pair.Second]) is not { } second)
        {
            if (entry.Items[pair.Second].Type.Length < PersonSource.LengthOfDate) yield break;
            yield return (pair.Second, "1999-12-31");
            yield return (pair.Second, "1998-12-31");
            yield break;
        }
        yield return (pair.Second, second.At(second.Low));
        yield return (pair.Second, second.At(second.High));
        if (rule == ConstraintRules.Ordered && OrdinalSources.For(entry.Items[pair.First]) is { } first) yield return (pair.First, first.At(first.High));
    }

    private bool IsBroken(string[] row, QualityRule rule, (int First, int Second) pair)
    {
        var (first, second) = (row[pair.First], row[pair.Second]);
        if (rule == ConstraintRules.Ordered) return Compare(first, second) > 0;
        if (rule == ConstraintRules.Sex) return new SexCodes(entry.Items[pair.Second]).Of(PersonSource.IsMale(first)) != second;
        return second.Length >= PersonSource.LengthOfDate && first.Substring(6, 8) != second.Substring(0, PersonSource.LengthOfDate).Replace("-", "");
    }

    private static int Compare(string one, string other)
    {
        if (decimal.TryParse(one, NumberStyles.Float, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(other, NumberStyles.Float, CultureInfo.InvariantCulture, out var right))
            return left.CompareTo(right);
        var length = Math.Min(one.Length, other.Length);
        return string.CompareOrdinal(one, 0, other, 0, length);
    }
}
