using System;
using System.Diagnostics.CodeAnalysis;

namespace GovData.Standards;

public readonly partial struct CitizenId
{
    private const int OldLength = 15;

    /// <summary>Makes the number of 18 characters from an old one of 15 digits: <c>19</c> before the year, the check character at the end (GB 11643-1999).</summary>
    /// <param name="oldForm">15 digits. They have no check digit: what is misread in them is not noticed, nor is somebody born before 1900 told apart.</param>
    /// <param name="value">The number of 18 characters; the default when refused.</param>
    /// <param name="reason">Why not; null when made.</param>
    public static bool TryUpgrade([NotNullWhen(true)] string? oldForm, out CitizenId value, [NotNullWhen(false)] out Refusal? reason)
    {
        reason = CheckOldForm(oldForm);
        value = default;
        if (reason is not null) return false;
        var digits = oldForm!.Insert(6, "19");
        value = new CitizenId(digits + IdentityNumberCheck.CharacterOf(digits.AsSpan()));
        return true;
    }

    /// <summary>Makes the number of 18 characters from an old one of 15 digits.</summary>
    /// <param name="oldForm">15 digits.</param>
    /// <exception cref="FormatException">They are no old number; the message says why and does not repeat it.</exception>
    public static CitizenId Upgrade(string oldForm)
    {
        ArgumentNullException.ThrowIfNull(oldForm);
        return TryUpgrade(oldForm, out var value, out var reason) ? value : throw reason.AsException();
    }

    private static Refusal? CheckOldForm(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Refuse.Empty;
        if (text!.Length != OldLength) return Refuse.Length(text, "15 位", "15 characters");
        if (text[0] is < '1' or > '8') return Refuse.Character(0, text[0], "12345678", "数字 1 至 8", "a digit from 1 to 8");
        for (var i = 1; i < OldLength; i++)
            if (!Ascii.IsDigit(text[i])) return Refuse.Character(i, text[i], Ascii.Digits, "数字", "a digit");
        return IdentityNumberCheck.IsDay(text.AsSpan(6, 6)) ? null : OldFormNotADay;
    }
}
