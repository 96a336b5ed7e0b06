using System;

namespace GovData.Standards;

/// <summary>The forms of Chinese passport numbers that implementations accept (likely, not verified): letters, then so many digits to the end.</summary>
internal static class PassportForms
{
    private static readonly (string Letters, int FewestDigits, int MostDigits)[] Known =
    [
        ("E", 8, 8), ("G", 8, 8), ("SE", 7, 7), ("PE", 7, 7), ("DE", 7, 7), ("D", 7, 8), ("S", 7, 8), ("P", 7, 8), ("MA", 7, 7), ("K", 7, 8),
    ];

    public static bool IsChinese(string number)
    {
        var letters = 0;
        while (letters < number.Length && !Ascii.IsDigit(number[letters])) letters++;
        for (var i = letters; i < number.Length; i++)
            if (!Ascii.IsDigit(number[i])) return false;
        var digits = number.Length - letters;
        if (letters == 0) return digits == 9 && number[0] == '1' && number[1] is '4' or '5';
        if (letters == 2 && number[0] == 'E') return digits == 7 && number[1] is not ('I' or 'O'); // ordinary, since the numbers after E ran out
        if (letters == 2 && number[0] == 'K') return digits is 7 or 8;
        var prefix = number.Substring(0, letters);
        return Array.Exists(Known, form => form.Letters == prefix && digits >= form.FewestDigits && digits <= form.MostDigits);
    }
}
