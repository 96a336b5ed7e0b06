using System;
using System.Globalization;
using System.Text;

namespace GovData.Mutants;

/// <summary>An element of the signature value of a PDF altered, written back over the old one in hexadecimal and filled with zeros.</summary>
internal static class PdfMutation
{
    public static Mutant Of(byte[] file, Chance chance)
    {
        var (start, end) = Contents(file);
        var value = Convert.FromHexString(Encoding.ASCII.GetString(file, start, end - start));
        var (kind, altered) = Asn1Mutation.Of(FirstValue(value), chance);
        var hex = Convert.ToHexStringLower(altered).PadRight(end - start, '0');
        if (hex.Length > end - start) hex = hex[..(end - start)];
        byte[] bytes = [.. file];
        Encoding.ASCII.GetBytes(hex).CopyTo(bytes, start);
        return new(kind, "Contents", bytes);
    }

    /// <summary>Where the digits of the last /Contents are, as the last /ByteRange leaves them out.</summary>
    public static (int Start, int End) Contents(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var at = text.LastIndexOf("/ByteRange", StringComparison.Ordinal);
        var open = text.IndexOf('[', at);
        var numbers = text[(open + 1)..text.IndexOf(']', open)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Number(int index) => int.Parse(numbers[index], CultureInfo.InvariantCulture);
        return (Number(1) + 1, Number(2) - 1);
    }

    /// <summary>Without the zeros that fill the place up.</summary>
    private static byte[] FirstValue(byte[] value)
    {
        var count = value[1] < 0x80 ? 0 : value[1] & 0x7F;
        var length = count == 0 ? value[1] : 0;
        for (var i = 0; i < count; i++) length = (length << 8) | value[2 + i];
        return count > 4 || value[1] == 0x80 ? value : value[..(2 + count + length)];
    }
}
