using System;
using System.Text;

namespace GovData.Validation;

/// <summary>GB 18030: a character in one byte (ASCII), two, or four; GB2312 and GBK are parts of it. No byte of a character looks like a quote, comma, CR or LF.</summary>
internal sealed class Gb18030Form : TextForm
{
    private const int CodePage = 54936;
    private static readonly Encoding Platform = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!;

    public override string Name => "gb18030";

    public override byte[] IdeographicSpace { get; } = [0xA1, 0xA1];

    public override int CountCharacters(ReadOnlySpan<byte> value) => Kernels.CountGb18030Characters(value);

    public override string Decode(ReadOnlySpan<byte> value) => Platform.GetString(value);

    public override byte[] Encode(string text) => Platform.GetBytes(text);

    public override int FirstInvalid(ReadOnlySpan<byte> bytes, out int complete) => Kernels.FirstInvalidGb18030(bytes, out complete);

    /// <summary>A3 A1 to A3 FE, but A3 A4, which is ￥.</summary>
    public override bool HasFullWidth(ReadOnlySpan<byte> value)
    {
        for (var at = 0; at < value.Length; at += Length(value, at))
            if (value[at] == 0xA3 && at + 1 < value.Length && value[at + 1] is >= 0xA1 and not 0xA4) return true;
        return false;
    }

    protected override bool EndsWithCharacter(ReadOnlySpan<byte> value, ReadOnlySpan<byte> character)
    {
        if (!value.EndsWith(character)) return false;
        var at = 0;
        while (at < value.Length - character.Length) at += Length(value, at);
        return at == value.Length - character.Length;
    }

    private static int Length(ReadOnlySpan<byte> value, int at) =>
        value[at] < 0x80 ? 1 : at + 1 < value.Length && value[at + 1] is >= 0x30 and <= 0x39 ? 4 : 2;
}
