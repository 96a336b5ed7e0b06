using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace GovData.Standards;

/// <summary>A set of values that others may extend: known values have names, unknown ones are kept and travel on unchanged.</summary>
/// <typeparam name="TSelf">The set itself: a sealed class that lists its known values.</typeparam>
/// <remarks>Values are equal when their wire texts are equal, letter by letter.</remarks>
[SuppressMessage("Design", "CA1000", Justification = "Called on the set itself: SharingType.Of(text).")]
public abstract class OpenEnum<TSelf> : IEquatable<TSelf>
    where TSelf : OpenEnum<TSelf>, new()
{
    private static readonly Lazy<TSelf[]> Listed = new(static () => new TSelf().List().ToArray());

    private static readonly Lazy<Dictionary<string, TSelf>> ByValue =
        new(static () => Listed.Value.ToDictionary(static known => known.Value, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, TSelf>> ByName = new(static () => Listed.Value
        .SelectMany(static known => new[] { known.Value, known.Chinese, known.English }.Select(name => new KeyValuePair<string, TSelf>(name, known)))
        .Concat(new TSelf().OtherNames())
        .GroupBy(static named => named.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(static same => same.Key, static same => same.First().Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>The values this version of the SDK knows, in the order of their source.</summary>
    public static IReadOnlyList<TSelf> KnownValues => Listed.Value;

    /// <summary>The text on the wire.</summary>
    public string Value { get; private set; } = "";

    /// <summary>Whether this version of the SDK knows the value.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The Chinese name; the wire text where the value is unknown.</summary>
    public string Chinese { get; private set; } = "";

    /// <summary>The English name; the wire text where the value is unknown.</summary>
    public string English { get; private set; } = "";

    /// <summary>The value with this wire text, known or not.</summary>
    /// <param name="value">The text on the wire, taken as it is.</param>
    public static TSelf Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ByValue.Value.TryGetValue(value, out var known) ? known : Make(value, value, value, isKnown: false);
    }

    /// <summary>The known value people call so: by its Chinese or English name, its wire text or another name in use, whatever the case and surrounding spaces. Any other
    /// text becomes an unknown value and is kept.</summary>
    /// <param name="name">What stands in a list written by people, for example <c>每月</c>.</param>
    public static TSelf Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.Value.TryGetValue(name.Trim(), out var known) ? known : Of(name);
    }

    /// <summary>Whether both have the same wire text.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) =>
        left is null ? right is null : left.Equals((object?)right);

    /// <summary>Whether the wire texts differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(OpenEnum<TSelf>? left, OpenEnum<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The wire text.</summary>
    public override string ToString() => Value;

    /// <summary>Makes a known value; call it from the static fields of the set.</summary>
    /// <param name="value">The text on the wire.</param>
    /// <param name="chinese">The Chinese name.</param>
    /// <param name="english">The English name.</param>
    protected static TSelf Known(string value, string chinese, string english) => Make(value, chinese, english, isKnown: true);

    /// <summary>The known values, in the order of their source.</summary>
    protected abstract IEnumerable<TSelf> List();

    /// <summary>Other names in use for known values, which <see cref="Named"/> reads as well.</summary>
    protected virtual IEnumerable<KeyValuePair<string, TSelf>> OtherNames() => [];

    private static TSelf Make(string value, string chinese, string english, bool isKnown)
    {
        var made = new TSelf();
        OpenEnum<TSelf> self = made;
        self.Value = value;
        self.Chinese = chinese;
        self.English = english;
        self.IsKnown = isKnown;
        return made;
    }
}
