using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>信息项数据类型 (发改高技术〔2017〕1272号, core element 8). A letter with, where it has one, a length: <c>C(18)</c>, <c>N(10,2)</c>, <c>D</c>.</summary>
/// <remarks>A text that is no such type is kept as it came (<see cref="Of"/>), so that one odd item does not spoil a page of entries;
/// <see cref="Refusal"/> says what is wrong with it. The exact notation of lengths is that of practice (unverified in the guide).</remarks>
[JsonConverter(typeof(ItemDataTypeJsonConverter))]
public readonly partial struct ItemDataType : IEquatable<ItemDataType>
{
    private readonly string? text;
    private readonly ItemDataKind? kind;

    private ItemDataType(string text, ItemDataKind kind, int? length = null, int? scale = null)
    {
        this.text = text;
        this.kind = kind;
        Length = length;
        Scale = scale;
    }

    /// <summary>The type as written; empty when none was given.</summary>
    public string Text => text ?? "";

    /// <summary>The kind its letter names; an unknown value when the text is not well formed.</summary>
    public ItemDataKind Kind => kind ?? ItemDataKind.Of(Text);

    /// <summary>长度. The most characters of a text, the most digits of a number; null where none is stated.</summary>
    public int? Length { get; }

    /// <summary>小数位. The most digits after the decimal point; null where none is stated.</summary>
    public int? Scale { get; }

    /// <summary>Whether the text is a type this SDK can judge by.</summary>
    public bool IsWellFormed => kind is not null;

    /// <summary>What is wrong with the text; null when it is well formed.</summary>
    public Refusal? Refusal => IsWellFormed ? null : Check(Text);

    /// <summary>字符型 <c>C(length)</c>. Text of at most so many characters.</summary>
    /// <param name="length">1 to 99999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not.</exception>
    public static ItemDataType Character(int length) =>
        TryParse(FormattableString.Invariant($"C({length})"), out var type, out var reason) ? type : throw new ArgumentOutOfRangeException(nameof(length), length, reason.ToString());

    /// <summary>数值型 <c>N(precision,scale)</c>. A number of at most so many digits, so many of them after the decimal point.</summary>
    /// <param name="precision">1 to 38.</param>
    /// <param name="scale">0 to <paramref name="precision"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not.</exception>
    public static ItemDataType Number(int precision, int scale) =>
        TryParse(FormattableString.Invariant($"N({precision},{scale})"), out var type, out var reason)
            ? type
            : throw new ArgumentOutOfRangeException(precision is < 1 or > 38 ? nameof(precision) : nameof(scale), reason.ToString());

    /// <summary>日期型 <c>D</c>. A day.</summary>
    public static ItemDataType Date => new("D", ItemDataKind.Date);

    /// <summary>日期时间型 <c>T</c>. A day and time.</summary>
    public static ItemDataType DateTime => new("T", ItemDataKind.DateTime);

    /// <summary>整型 <c>I</c>. A whole number.</summary>
    public static ItemDataType Integer => new("I", ItemDataKind.Integer);

    /// <summary>逻辑型 <c>L</c>. Yes or no.</summary>
    public static ItemDataType Logical => new("L", ItemDataKind.Logical);

    /// <summary>备注型 <c>M</c>. Long text.</summary>
    public static ItemDataType Memo => new("M", ItemDataKind.Memo);

    /// <summary>The type this text stands for; a text that is none is kept and is not well formed.</summary>
    /// <param name="text">The text, taken as it is.</param>
    public static ItemDataType Of(string? text) => TryParse(text, out var type, out _) ? type : new ItemDataType(text);

    /// <summary>Whether both are written the same.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">The other type.</param>
    public static bool operator ==(ItemDataType left, ItemDataType right) => left.Equals(right);

    /// <summary>Whether they are written differently.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">The other type.</param>
    public static bool operator !=(ItemDataType left, ItemDataType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ItemDataType other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ItemDataType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The type as written.</summary>
    public override string ToString() => Text;

    private ItemDataType(string? text)
        : this(text ?? "", null!)
    {
    }
}
