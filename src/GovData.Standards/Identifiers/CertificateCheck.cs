using System;

namespace GovData.Standards;

/// <summary>The check character of GB/T 36904-2018: ISO/IEC 7064 MOD 37,36 (GB/T 17710) over the four fields, dots left out.</summary>
internal static class CertificateCheck
{
    public static CheckVerdict Judge(ReadOnlySpan<byte> fields, byte found) =>
        found == Standard(fields) ? CheckVerdict.Ok
        : found == Variant(fields) ? CheckVerdict.KnownVariant
        : CheckVerdict.Mismatch;

    public static char Standard(ReadOnlySpan<byte> fields)
    {
        var p = 36;
        foreach (var c in fields)
        {
            if (c == '.') continue;
            p = (p + Alphabet.AlphanumericValues[c]) % 36;
            if (p == 0) p = 36;
            p = p * 2 % 37;
        }
        return Alphabet.Alphanumeric[(37 - p) % 36];
    }

    /// <summary>A computation deployed in Shandong: letters count one more, sums with a letter are first reduced mod 37, the result is one less.</summary>
    private static char Variant(ReadOnlySpan<byte> fields)
    {
        var p = 36;
        foreach (var c in fields)
        {
            if (c == '.') continue;
            int worth = Alphabet.AlphanumericValues[c];
            var sum = worth < 10 ? p + worth : p + worth + 1;
            if (worth >= 10 && sum > 37) sum %= 37;
            p = sum % 36;
            if (p == 0) p = 36;
            p = p * 2 % 37;
        }
        return Alphabet.Alphanumeric[36 - p];
    }
}
