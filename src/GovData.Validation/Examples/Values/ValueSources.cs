using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Picks the source of an item's values by what the item declares: code set, identifier, pattern, type.</summary>
internal static class ValueSources
{
    private const int MostTried = 20_000;
    private const int MostRepeated = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <exception cref="ArgumentException">No value was found that is all the item declares.</exception>
    public static ValueSource For(InformationItem item)
    {
        var longest = LongestText(item);
        if (item.CodeSet is { Count: > 0 }) return Fitting(item, new ListSource([.. item.CodeSet.Distinct(StringComparer.Ordinal)]), longest);
        if (item.Identifier is { IsKnown: true } kind && IdentifierSource.For(kind) is { } identifiers) return Fitting(item, identifiers, longest);
        if (item.Pattern is { Length: > 0 } pattern) return OfPattern(item, pattern, longest);
        return OrdinalSources.For(item) is { } ordinals
            ? ordinals.Capacity > 0 ? ordinals : throw NoValue(item)
            : item.Type.Kind == ItemDataKind.Logical ? new ListSource(["true", "false"]) : new TextSource(longest);
    }

    /// <summary>The most characters of a text; null for other types and where none is stated.</summary>
    public static int? LongestText(InformationItem item)
    {
        var kind = item.Type.Kind;
        return kind == ItemDataKind.Character || kind == ItemDataKind.Memo || kind == ItemDataKind.General ? item.Type.Length : null;
    }

    private static PatternSource OfPattern(InformationItem item, string pattern, int? longest)
    {
        for (var more = MostRepeated; more >= 0; more--)
            if (PatternReader.Read(pattern, more) is { } node && new PatternSource(node) is var source && Fits(source.ValueOf(0)) && Fits(source.ValueOf(source.Capacity - 1)))
                return source;
        throw NoValue(item);

        bool Fits(string value) => IsShortEnough(value, longest) && Matches(pattern, value);
    }

    /// <summary>The source itself where all it makes will do, otherwise those of its first values that do.</summary>
    private static ValueSource Fitting(InformationItem item, ValueSource source, int? longest)
    {
        if (source.Capacity > MostTried && Fits(source.ValueOf(0)) && item.Pattern is not { Length: > 0 }) return source;
        var count = (int)Math.Min(source.Capacity, MostTried);
        string[] values = [.. Enumerable.Range(0, count).Select(number => source.ValueOf(number)).Where(Fits)];
        return values.Length == source.Capacity ? source : values.Length > 0 ? new ListSource(values) : throw NoValue(item);

        bool Fits(string value) =>
            IsShortEnough(value, longest)
            && (item.Pattern is not { Length: > 0 } || Matches(item.Pattern, value))
            && (item.Identifier is not { IsKnown: true } kind || Identifier.Check(kind, value) is null)
            && IsWithin(item, value);
    }

    private static bool IsWithin(InformationItem item, string value) =>
        OrdinalSources.For(item) is not { } bounds || bounds.Scale.Unit != OrdinalScale.Units(0).Unit
        || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        || (number >= bounds.Number(bounds.Low) && number <= bounds.Number(bounds.High));

    private static bool IsShortEnough(string value, int? longest) => longest is not { } most || value.Count(c => !char.IsLowSurrogate(c)) <= most;

    private static bool Matches(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, "^(?:" + pattern + ")$", RegexOptions.ECMAScript, Patience);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static ArgumentException NoValue(InformationItem item) =>
        new($"No value was found that is all the item '{item.Name}' declares: a pattern that examples cannot be made from, or declarations that contradict each other.", nameof(item));
}
