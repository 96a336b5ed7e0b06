using System;
using System.Globalization;

namespace GovData.Validation;

/// <summary>Text of at most so many characters: 示例 and a number where there is room, otherwise consonants, which make no word and no filler.</summary>
internal sealed class TextSource(int? longest) : ValueSource
{
    private const string Mark = "示例";
    private const string Letters = "BCDFGHJKLMPQRSTVWXYZ";
    private const int MostDigits = 9;

    private readonly int length = Math.Min(longest ?? int.MaxValue, Mark.Length + MostDigits);

    public override long Capacity => Power(HasMark ? 10 : Letters.Length, HasMark ? length - Mark.Length : length);

    private bool HasMark => length >= Mark.Length + 4;

    public override string ValueOf(long number)
    {
        if (HasMark) return Mark + number.ToString(CultureInfo.InvariantCulture).PadLeft(4, '0');
        var text = new char[length];
        for (var i = length - 1; i >= 0; i--, number /= Letters.Length) text[i] = Letters[(int)(number % Letters.Length)];
        return new string(text);
    }

    private static long Power(int radix, int exponent)
    {
        long power = 1;
        for (var i = 0; i < exponent; i++) power *= radix;
        return power;
    }
}
