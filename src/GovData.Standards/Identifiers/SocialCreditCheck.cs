using System;

namespace GovData.Standards;

/// <summary>The check of GB 32100-2015: weights 3^i mod 31, and all 18 characters together make a multiple of 31.</summary>
internal static class SocialCreditCheck
{
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];

    public static bool Fits(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < 18; i++) sum += Alphabet.SocialCreditValues[code[i]] * Weights[i];
        return sum % 31 == 0;
    }

    public static bool IsValid(ReadOnlySpan<byte> code)
    {
        if (code.Length != 18) return false;
        var values = Alphabet.SocialCreditValues;
        int sum = 0, foreign = 0;
        for (var i = 0; i < 18; i++)
        {
            int worth = values[code[i]];
            foreign |= worth;
            if (i is >= 2 and <= 7) foreign |= 9 - worth;
            sum += worth * Weights[i];
        }
        return foreign >= 0 && sum % 31 == 0;
    }
}
