using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct ForeignPermanentResidentId
{
    private const int OldLength = 15;
    private const int NewLength = 18;

    private static readonly RefusalsOf Refuse = new("foreign-permanent-resident-id", "外国人永久居留身份证号码", "foreign permanent resident ID number");

    private static readonly Refusal Citizen = Refuse.Because("citizen",
        "18 位的外国人永久居留身份证号码以 9 开头；以 1 至 8 开头的是公民身份号码或港澳台居民居住证号码。请核对证件类型。",
        "A foreign permanent resident ID number of 18 characters begins with 9; one that begins with 1 to 8 belongs to a citizen or to a resident of Hong Kong, Macao or Taiwan. Check the kind of document.");

    /// <summary>Why this is not the number of a foreign permanent resident ID; null when it is one. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length == OldLength) return CheckOld(text);
        if (text.Length != NewLength) return Refuse.Length(text, "18 位（2023 版）或 15 位（2017 版）", "18 characters (of 2023) or 15 (of 2017)");
        if (IdentityNumberCheck.Characters(Refuse, text) is { } odd) return odd;
        if (text[0] != '9') return text[0] == '0' ? Refuse.Character(0, text[0], "9", "数字 9", "the digit 9") : Citizen;
        return IdentityNumberCheck.Fits(text) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are the number of a foreign permanent resident ID.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => utf8.Length == OldLength
        ? Ascii.AreCapitals(utf8.Slice(0, 3)) && Ascii.AreDigits(utf8.Slice(3))
        : IdentityNumberCheck.Fits(utf8) && utf8[0] == '9';

    /// <summary>Reads the number of a foreign permanent resident ID.</summary>
    /// <param name="text">18 characters (2023), or 15 (2017).</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ForeignPermanentResidentId value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new ForeignPermanentResidentId(text!) : default;
        return reason is null;
    }

    /// <summary>Reads the number of a foreign permanent resident ID.</summary>
    /// <param name="text">18 characters (2023), or 15 (2017).</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static ForeignPermanentResidentId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static Refusal? CheckOld(string text)
    {
        for (var i = 0; i < OldLength; i++)
        {
            if (i < 3 ? text[i] is >= 'A' and <= 'Z' : Ascii.IsDigit(text[i])) continue;
            return i < 3 ? Refuse.Character(i, text[i], Alphabet.Letters, "大写字母（国籍代码）", "an upper-case letter of the nationality") : Refuse.Character(i, text[i], Ascii.Digits, "数字", "a digit");
        }
        return null;
    }
}
