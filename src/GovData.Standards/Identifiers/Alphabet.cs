using System;

namespace GovData.Standards;

/// <summary>What each character of a check computation counts; negative where the character does not belong.</summary>
internal static class Alphabet
{
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>GB 32100: digits and letters without I O Z S V.</summary>
    public const string SocialCredit = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>ISO/IEC 7064 MOD 37,36 and GB 11714: digits and letters.</summary>
    public const string Alphanumeric = Ascii.Digits + Letters;

    public const string AnyCase = Alphanumeric + "abcdefghijklmnopqrstuvwxyz";

    public static readonly sbyte[] SocialCreditValues = ValuesOf(SocialCredit);

    public static readonly sbyte[] AlphanumericValues = ValuesOf(Alphanumeric);

    public static int Of(sbyte[] values, char c) => c < 256 ? values[c] : -1;

    public static bool IsAlphanumeric(char c) => Of(AlphanumericValues, c) >= 0;

    public static bool IsAlphanumeric(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
            if (AlphanumericValues[b] < 0) return false;
        return true;
    }

    private static sbyte[] ValuesOf(string alphabet)
    {
        var values = new sbyte[256];
        for (var i = 0; i < values.Length; i++) values[i] = (sbyte)alphabet.IndexOf((char)i);
        return values;
    }
}
