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

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Why this is not a citizen identity number; null when it is one. The texts do not repeat the number.</summary>
    /// <param name="text">The text.</param>
    public static Refusal? Check(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != 18) return text.Length == 15 && IsDigits(text) ? OldForm : Refuse.Length(text.Length, "18");
        if (text[0] == '9') return Foreigner;
        if (text[0] is < '1' or > '9') return Refuse.Character(0, text[0], "数字 1 至 8", "a digit from 1 to 8");
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            if (!Ascii.IsDigit(text[i])) return Refuse.Character(i, text[i], "数字", "a digit");
            sum += (text[i] - '0') * Weights[i];
        }
        if (!Ascii.IsDigit(text[17]) && text[17] != 'X') return Refuse.Character(17, text[17], "数字或大写字母 X", "a digit or an upper-case X");
        Ascii.TryNumber(text.AsSpan(6, 8), out var born);
        if (!IsDay(born)) return NotADay;
        return text[17] == CheckCharacter(sum) ? null : Refuse.CheckCharacter;
    }

    /// <summary>Whether these bytes are a citizen identity number.</summary>
    /// <param name="utf8">The text in UTF-8 or any other superset of ASCII.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 18 || utf8[0] is (byte)'0' or (byte)'9') return false;
        var sum = 0;
        uint largest = 0;
        for (var i = 0; i < 17; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            largest = Math.Max(largest, digit);
            sum += (int)digit * Weights[i];
        }
        return largest <= 9 && utf8[17] == CheckCharacter(sum) && Ascii.TryNumber(utf8.Slice(6, 8), out var born) && IsDay(born);
    }

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

    private static bool IsDay(int date) => CivilDate.IsDay(date / 10000, date / 100 % 100, date % 100);

    private static bool IsDigits(string text)
    {
        foreach (var c in text)
            if (!Ascii.IsDigit(c)) return false;
        return true;
    }

    private static char CheckCharacter(int sum) => "10X98765432"[sum % 11];
}
