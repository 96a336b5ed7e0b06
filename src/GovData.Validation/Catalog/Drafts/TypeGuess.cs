using System;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>The narrowest data type that takes all values of a column, with room for longer texts and larger numbers.</summary>
internal sealed class TypeGuess
{
    private const int LongestText = 2000;
    private const int MostDigits = 18;

    /// <summary>Whole numbers of one length from here on are numbers in name only: telephone numbers, codes.</summary>
    private const int LengthOfNumbersInName = 6;

    private static readonly int[] Lengths = [10, 20, 50, 100, 200, 500, 1000, LongestText];

    private bool mayBeDate = true;
    private bool mayBeDateTime = true;
    private bool mayBeLogical = true;
    private bool mayBeNumber = true;
    private bool hasSign;
    private int whole;
    private int decimals;
    private int shortest = int.MaxValue;

    /// <summary>The most characters a value has.</summary>
    public int Longest { get; private set; }

    public bool IsSameLength => shortest == Longest;

    public bool IsLogical => mayBeLogical;

    public bool IsNumber => mayBeNumber && !(IsSameLength && Longest >= LengthOfNumbersInName && decimals == 0 && !hasSign) && whole + decimals <= MostDigits;

    /// <summary>What tells things apart is neither a day nor an amount.</summary>
    public bool IsDateOrFraction => mayBeDate || mayBeDateTime || (IsNumber && decimals > 0);

    public void Add(ReadOnlySpan<byte> value)
    {
        var length = TextForm.Utf8.CountCharacters(value);
        Longest = Math.Max(Longest, length);
        shortest = Math.Min(shortest, length);
        mayBeDate = mayBeDate && new DateRule().Accepts(value);
        mayBeDateTime = mayBeDateTime && new DateTimeRule().Accepts(value);
        mayBeLogical = mayBeLogical && (value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8));
        mayBeNumber = mayBeNumber && TryNumber(value);
    }

    public ItemDataType ToType()
    {
        if (mayBeLogical) return ItemDataType.Logical;
        if (mayBeDate) return ItemDataType.Date;
        if (mayBeDateTime) return ItemDataType.DateTime;
        if (IsNumber && decimals == 0) return ItemDataType.Integer;
        if (IsNumber) return ItemDataType.Number(Math.Max(whole, 8) + decimals, decimals);
        if (IsSameLength && Longest <= LongestText) return ItemDataType.Character(Longest);
        var roomy = Array.Find(Lengths, length => length >= Longest);
        return roomy == 0 ? ItemDataType.Memo : ItemDataType.Character(roomy);
    }

    /// <summary>A number as people write amounts. With a leading zero it is a code.</summary>
    private bool TryNumber(ReadOnlySpan<byte> value)
    {
        var at = value[0] == (byte)'-' ? 1 : 0;
        hasSign |= at == 1;
        var digits = CountDigits(value.Slice(at));
        if (digits == 0 || (digits > 1 && value[at] == (byte)'0')) return false;
        whole = Math.Max(whole, digits);
        at += digits;
        if (at == value.Length) return true;
        if (value[at] != (byte)'.') return false;
        var fraction = CountDigits(value.Slice(at + 1));
        decimals = Math.Max(decimals, fraction);
        return fraction > 0 && at + 1 + fraction == value.Length;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && (uint)(text[count] - '0') <= 9) count++;
        return count;
    }
}
