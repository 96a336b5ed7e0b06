using System;
using System.Collections.Generic;
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
    private static readonly HashSet<string> Fillers = new(["NA", "N/A", "null", "none", "nil", "NULL", "NONE", "NIL", "-", "--", "/", "\\", "无", "空", "暂无", "不详", "未知", "待补"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">No value was found that is all the item declares.</exception>
    public static ValueSource For(InformationItem item)
    {
        string[] codes = [.. (item.CodeSet ?? []).Where(code => code is not null).Distinct(StringComparer.Ordinal)];
        if (codes.Length > 0) return Fitting(item, new ListSource(codes));
        if (item.Identifier is { IsKnown: true } kind && IdentifierSource.For(kind) is { } identifiers) return Fitting(item, identifiers);
        if (PatternOf(item) is { } pattern) return OfPattern(item, pattern);
        if (OrdinalSources.For(item) is { } ordinals) return ordinals.Capacity > 0 ? ordinals : throw NoValue(item);
        return item.Type.Kind == ItemDataKind.Logical ? new ListSource(["true", "false"]) : new TextSource(LongestText(item));
    }

    /// <summary>Whether any text will do, so that also fillers and spaces are looked for.</summary>
    public static bool IsFreeText(InformationItem item) => IsText(item) && item.CodeSet is not { Count: > 0 } && item.Identifier is null;

    /// <summary>Whether a value is as long, and has the pattern and the identifier, that the item declares, and is not below or above its bounds.</summary>
    public static bool Fits(InformationItem item, string value) =>
        (LongestText(item) is not { } longest || value.Count(c => !char.IsLowSurrogate(c)) <= longest)
        && (PatternOf(item) is not { } pattern || Matches(pattern, value))
        && (item.Identifier is not { IsKnown: true } kind || IsIdentifier(kind, value))
        && IsWithin(item, value);

    /// <summary>Whether a table takes a value for an identifier of a kind.</summary>
    public static bool IsIdentifier(IdentifierKind kind, string value) =>
        (kind == IdentifierKind.DivisionCode ? DivisionTable.Chongqing.Check(value) : Identifier.Check(kind, value)) is null;

    /// <summary>The pattern of an item; null when it has none that can be judged by.</summary>
    public static string? PatternOf(InformationItem item)
    {
        if (item.Pattern is not { Length: > 0 } pattern) return null;
        try
        {
            _ = new Regex(pattern);
            return pattern;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsText(InformationItem item)
    {
        var kind = item.Type.Kind;
        return kind == ItemDataKind.Character || kind == ItemDataKind.Memo || kind == ItemDataKind.General || !kind.IsKnown;
    }

    private static int? LongestText(InformationItem item) => IsText(item) ? item.Type.Length : null;

    private static ValueSource OfPattern(InformationItem item, string pattern)
    {
        for (var more = MostRepeated; more >= 0; more--)
        {
            if (PatternReader.Read(pattern, more) is not { } node) break;
            var source = new PatternSource(node);
            if (source.Capacity <= MostTried && Listed(item, source) is { } listed) return listed;
            if (source.Capacity > MostTried && Fits(item, source.ValueOf(0)) && Fits(item, source.ValueOf(source.Capacity - 1))) return new FreeSource(source, Fillers);
        }
        throw NoValue(item);
    }

    /// <summary>The source itself where all it makes will do, otherwise those of its first values that do.</summary>
    private static ValueSource Fitting(InformationItem item, ValueSource source) =>
        source.Capacity > MostTried && PatternOf(item) is null && Fits(item, source.ValueOf(0)) ? source : Listed(item, source) ?? throw NoValue(item);

    private static ListSource? Listed(InformationItem item, ValueSource source)
    {
        var count = (int)Math.Min(source.Capacity, MostTried);
        string[] values = [.. Enumerable.Range(0, count).Select(number => source.ValueOf(number)).Where(value => Fits(item, value) && !(IsFreeText(item) && Fillers.Contains(value)))];
        return values.Length > 0 ? new ListSource(values) : null;
    }

    private static bool IsWithin(InformationItem item, string value) =>
        OrdinalSources.For(item) is not { Scale.IsNumber: true } bounds
        || !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        || (number >= bounds.Amount(bounds.Low) && number <= bounds.Amount(bounds.High));

    private static bool Matches(string pattern, string value)
    {
        try
        {
            return Regex.IsMatch(value, "^(?:" + pattern + ")\\z", RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static ArgumentException NoValue(InformationItem item) =>
        new(Wording.Of(
            $"没有找到符合信息项“{item.Name}”全部规定的值：它的格式要求无从据以编造，或各项规定互相矛盾。",
            $"No value was found that is all the item '{item.Name}' declares: a pattern that examples cannot be made from, or declarations that contradict each other."), nameof(item));
}
