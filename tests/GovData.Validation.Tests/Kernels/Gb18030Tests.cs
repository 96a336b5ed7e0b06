using System;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>GB 18030 against the decoder of the platform, told to refuse what it doesn't know.</summary>
public class Gb18030Tests
{
    private static readonly Encoding Strict =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly byte[] Alphabet = [.. ",09azA~"u8.ToArray(), 0x30, 0x39, 0x40, 0x7F, 0x80, 0x81, 0x84, 0x90, 0xA1, 0xA3, 0xB0, 0xD6, 0xE3, 0xFE, 0xFF];

    [Fact]
    public void Every_pair_of_bytes_is_judged_as_the_platform_does()
    {
        for (var first = 0; first < 256; first++)
            for (var second = 0; second < 256; second++)
            {
                byte[] bytes = [(byte)first, (byte)second];
                if (first == 0x80 || second == 0x80 && first < 0x80) continue;
                var invalid = Kernels.FirstInvalidGb18030(bytes, out var complete);

                Assert.True((invalid < 0 && complete == 2) == Decodes(bytes), $"{first:X2} {second:X2}");
            }
    }

    [Fact]
    public void Every_pair_of_bytes_is_judged_alike_wherever_it_stands_among_others()
    {
        byte[] character = [0xD6, 0xD8];
        for (var first = 0x80; first < 256; first++)
            for (var second = 0x40; second < 256; second++)
            {
                var isWhole = first > 0x80 && Decodes([(byte)first, (byte)second]);
                for (var before = 0; before < 4; before++)
                {
                    byte[] bytes = [.. Enumerable.Repeat(character, before).SelectMany(c => c), (byte)first, (byte)second, .. Enumerable.Repeat(character, 5).SelectMany(c => c)];

                    Assert.Equal(isWhole ? -1 : 2 * before, Kernels.FirstInvalidGb18030(bytes, out _));
                    Assert.Equal(isWhole ? -1 : 2 * before + 3, Kernels.FirstInvalidGb18030([(byte)'a', (byte)'b', (byte)'c', .. bytes], out _));
                }
            }
    }

    [Fact]
    public void Random_bytes_are_judged_as_the_platform_does()
    {
        var random = new Seeded(20261126);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Enumerable.Range(0, 1 + random.Int(12)).Select(_ => random.Pick(Alphabet)).Where(b => b != 0x80).ToArray();
            var invalid = Kernels.FirstInvalidGb18030(bytes, out var complete);
            var isWhole = invalid < 0 && complete == bytes.Length;

            Assert.True(isWhole == Decodes(bytes), Convert.ToHexString(bytes));
            if (isWhole) Assert.Equal(Strict.GetString(bytes).EnumerateRunes().Count(), Kernels.CountGb18030Characters(bytes));
        }
    }

    [Fact]
    public void A_sequence_cut_off_by_the_end_is_not_invalid_yet()
    {
        Assert.Equal(-1, Kernels.FirstInvalidGb18030([(byte)'a', 0xD6], out var complete));
        Assert.Equal(1, complete);
        Assert.Equal(-1, Kernels.FirstInvalidGb18030([0x81, 0x30, 0x81], out complete));
        Assert.Equal(0, complete);
        Assert.Equal(1, Kernels.FirstInvalidGb18030([(byte)'a', 0xFF], out _));
    }

    [Fact]
    public void Every_character_goes_through()
    {
        for (var rune = 0x80; rune <= 0x10FFFF; rune += rune < 0x3000 ? 1 : 97)
        {
            if (!Rune.IsValid(rune)) continue;
            var bytes = Strict.GetBytes(new Rune(rune).ToString());

            Assert.Equal((-1, 1), (Kernels.FirstInvalidGb18030(bytes, out _), Kernels.CountGb18030Characters(bytes)));
        }
    }

    private static bool Decodes(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).Length >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
