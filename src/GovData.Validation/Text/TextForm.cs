using System;
using System.Runtime.CompilerServices;

namespace GovData.Validation;

/// <summary>字符编码. How the characters of an input stand in its bytes. Both forms keep ASCII as it is, so structure and digits are looked for in the bytes.</summary>
internal abstract class TextForm
{
    public static readonly TextForm Utf8 = new Utf8Form();

    public static readonly TextForm Gb18030 = new Gb18030Form();

    /// <summary>As reports name it: <c>utf-8</c>, <c>gb18030</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The full-width space U+3000.</summary>
    public abstract byte[] IdeographicSpace { get; }

    /// <summary>How many characters (code points) a value has.</summary>
    public abstract int CountCharacters(ReadOnlySpan<byte> value);

    public abstract string Decode(ReadOnlySpan<byte> value);

    public abstract byte[] Encode(string text);

    /// <summary>Where the first ill-formed sequence begins, or −1; <paramref name="complete"/> ends before a sequence cut off by the end.</summary>
    public abstract int FirstInvalid(ReadOnlySpan<byte> bytes, out int complete);

    /// <summary>Whether a value has full-width forms of ASCII (U+FF01 to U+FF5E), as ０ or Ａ.</summary>
    public abstract bool HasFullWidth(ReadOnlySpan<byte> value);

    /// <summary>A value without the spaces around it, half and full width.</summary>
    public ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value)
    {
        while (SpaceAt(value, fromEnd: false) is > 0 and var length) value = value.Slice(length);
        while (SpaceAt(value, fromEnd: true) is > 0 and var length) value = value.Slice(0, value.Length - length);
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SpaceAt(ReadOnlySpan<byte> value, bool fromEnd)
    {
        if (value.Length == 0) return 0;
        if ((fromEnd ? value[value.Length - 1] : value[0]) is (byte)' ' or (byte)'\t') return 1;
        var wide = IdeographicSpace;
        return (fromEnd ? EndsWithCharacter(value, wide) : value.StartsWith(wide)) ? wide.Length : 0;
    }

    /// <summary>Whether the last character is this one; where characters can't be told from behind, the value is read from its beginning.</summary>
    protected abstract bool EndsWithCharacter(ReadOnlySpan<byte> value, ReadOnlySpan<byte> character);
}
