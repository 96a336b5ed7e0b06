using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct ResourceCode
{
    private const int ShortestFront = 6;
    private const int LongestFront = 24;
    private const int LongestSequence = 12;
    private const int UnseparatedSequence = 6;

    private static readonly RefusalsOf Refuse = new("resource-code", "信息资源代码", "resource code");

    private static readonly Refusal WrongClass = Refuse.Because("class",
        "信息资源代码第一位是类：1 基础、2 主题、3 部门。请改正。",
        "The first digit of a resource code is its class: 1 base, 2 theme, 3 department. Correct it.");

    private static readonly Refusal WrongFront = Refuse.Because("front",
        "前段码应为 6 至 24 位数字：类 1 位、项 2 位、目 3 位，其后为细目。请核对目录分类。",
        "The front segment has 6 to 24 digits: class 1, item 2, catalogue 3, then the sub-item. Check the classification.");

    private static readonly Refusal WrongSequence = Refuse.Because("sequence",
        "顺序码应为 1 至 12 位数字，从 1 开始编号。请改正“/”之后的部分。",
        "The sequence has 1 to 12 digits and counts from 1. Correct what follows the \"/\".");

    private static readonly Refusal NoSeparator = Refuse.Because("separator",
        "缺少分隔符，且不足 12 位，无法区分前段码和顺序码。请写作 307005012/000001 的形式。",
        "There is no separator and there are fewer than 12 digits, so front segment and sequence cannot be told apart. Write it like 307005012/000001.");

    /// <summary>Why this is not a resource code; null when it is one.</summary>
    /// <param name="text">The text, with or without <c>/</c>.</param>
    public static Refusal? Check(string? text) => Read(text, out _);

    /// <summary>Whether these bytes are a resource code, with or without <c>/</c>.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        var slash = utf8.IndexOf((byte)'/');
        var length = slash >= 0 ? slash : utf8.Length - UnseparatedSequence;
        if (length is < ShortestFront or > LongestFront || utf8[0] is < (byte)'1' or > (byte)'3') return false;
        var sequence = utf8.Slice(slash >= 0 ? slash + 1 : length);
        return sequence.Length is >= 1 and <= LongestSequence && AreDigits(utf8.Slice(0, length), out _) && AreDigits(sequence, out var counts) && counts;
    }

    /// <summary>Reads a resource code.</summary>
    /// <param name="text">For example <c>307005012/000001</c>; the <c>/</c> may be missing before a sequence of six digits.</param>
    /// <param name="value">The code; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResourceCode value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Read(text, out value);
        return reason is null;
    }

    /// <summary>Reads a resource code.</summary>
    /// <param name="text">For example <c>307005012/000001</c>; the <c>/</c> may be missing before a sequence of six digits.</param>
    /// <exception cref="FormatException">It is not one; the message says why.</exception>
    public static ResourceCode Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static Refusal? Read(string? text, out ResourceCode value)
    {
        value = default;
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        var slash = text!.IndexOf('/');
        for (var i = 0; i < text.Length; i++)
            if (i != slash && !Ascii.IsDigit(text[i])) return Refuse.Character(i, text[i], Ascii.Digits + "/", "数字，或前后段之间的一个“/”", "a digit, or one \"/\" between the segments");
        var length = slash >= 0 ? slash : text.Length - UnseparatedSequence;
        if (slash < 0 && length < ShortestFront) return NoSeparator;
        if (length is < ShortestFront or > LongestFront) return WrongFront;
        if (text[0] is < '1' or > '3') return WrongClass;
        var sequence = text.Substring(slash >= 0 ? slash + 1 : length);
        if (sequence.Length is < 1 or > LongestSequence || sequence.Trim('0').Length == 0) return WrongSequence;
        value = new ResourceCode(text.Substring(0, length), sequence);
        return null;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text, out bool anyAboveZero)
    {
        anyAboveZero = false;
        foreach (var b in text)
        {
            if ((uint)(b - '0') > 9) return false;
            anyAboveZero |= b != '0';
        }
        return true;
    }
}
