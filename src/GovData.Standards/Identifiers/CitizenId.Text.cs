using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct CitizenId
{
    private static readonly RefusalsOf Refuse = new("citizen-id", "公民身份号码", "citizen identity number");

    private static readonly Refusal OldForm = Refuse.Because("old-form",
        "这是 15 位的旧号码，已停用。请填写 18 位公民身份号码。",
        "This is an old number of 15 digits, no longer in use. Give the citizen identity number of 18 characters.");

    private static readonly Refusal Foreigner = Refuse.Because("foreigner",
        "以 9 开头的是外国人永久居留身份证号码，不是公民身份号码。请核对证件类型。",
        "A number beginning with 9 belongs to a foreign permanent resident ID, not to a citizen. Check the kind of document.");

    private static readonly Refusal NotADay = Refuse.Because("birth-date",
        "第 7 至 14 位不是日历上的日期（YYYYMMDD）。请对照原件改正。",
        "Characters 7 to 14 are not a day of the calendar (YYYYMMDD). Correct them from the original.");

    private static readonly Refusal OldFormNotADay = Refuse.Because("birth-date",
        "15 位旧号码的第 7 至 12 位不是 20 世纪的日期（YYMMDD）。请对照原件改正。",
        "Characters 7 to 12 of the old number of 15 digits are not a day of the 20th century (YYMMDD). Correct them from the original.");

    /// <summary>Why this is not a citizen identity number; null when it is one. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 18) return text.Length == OldLength && IsDigits(text) ? OldForm : Refuse.Length(text, "18 位", "18 characters");
        if (text[0] == '9') return Foreigner;
        if (text[0] is < '1' or > '9') return Refuse.Character(0, text[0], "12345678", "数字 1 至 8", "a digit from 1 to 8");
        if (IdentityNumberCheck.Characters(Refuse, text) is { } odd) return odd;
        if (!IdentityNumberCheck.IsDay(text.AsSpan(6, 8))) return NotADay;
        return IdentityNumberCheck.Fits(text) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are a citizen identity number.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8) =>
        IdentityNumberCheck.Fits(utf8) && utf8[0] is not ((byte)'0' or (byte)'9')
        && Ascii.TryNumber(utf8.Slice(6, 8), out var born) && IdentityNumberCheck.IsDay(born);

    /// <summary>Reads a citizen identity number.</summary>
    /// <param name="text">18 characters.</param>
    /// <param name="value">The number; the default when refused.</param>
    /// <param name="reason">Why not; null when read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CitizenId value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = Check(text);
        value = reason is null ? new CitizenId(text!) : default;
        return reason is null;
    }

    /// <summary>Reads a citizen identity number.</summary>
    /// <param name="text">18 characters.</param>
    /// <exception cref="FormatException">It is not one; the message says why and does not repeat the number.</exception>
    public static CitizenId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
            if (!Ascii.IsDigit(c)) return false;
        return true;
    }
}
