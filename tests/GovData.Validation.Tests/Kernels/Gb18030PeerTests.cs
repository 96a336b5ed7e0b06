using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>GB 18030 as iconv-lite reads it: every code of two and of four bytes, and bytes at random. Where the two differ, the difference is known.</summary>
public class Gb18030PeerTests
{
    /// <summary>Codes that both take, and as what. What GB 18030-2022 moved out of the private use area, as A6D9, is as before in both.</summary>
    private static readonly string[] Known =
    [
        "A3A0 E5E5 3000",     // free for private use in the standard; iconv-lite makes a space of it, as browsers do
        "A8BC E7C7 1E3F",     // ḿ and its stand-in of the edition of 2000: the platform has that edition, iconv-lite the one of 2005
        "8135F437 1E3F E7C7",
        "8431A437 FFFD -",    // U+FFFD itself, which the answers can't tell from no character
    ];

    [Fact]
    public void Every_code_is_taken_and_read_as_iconv_lite_does_but_for_the_known_ones()
    {
        var (codes, reserved, others) = (0, 0, new List<string>());
        foreach (var (bytes, theirs) in Codes())
        {
            codes++;
            var ours = Read(bytes);
            if (ours is null && IsReserved(bytes)) reserved++;
            else if (ours != theirs && !IsEuro(bytes, ours)) others.Add($"{Convert.ToHexString(bytes)} {Points(ours)} {Points(theirs)}");
        }

        Assert.Equal(128 * 256 + 126 * 10 * 126 * 10, codes);
        Assert.Equal(149_580, reserved);
        Assert.Equal(Known, others);
    }

    [Fact]
    public void Bytes_at_random_are_taken_and_read_as_iconv_lite_does()
    {
        var (taken, refused) = (0, 0);
        foreach (var line in PeerAnswers.Gb18030.SkipWhile(line => line != "strings").Skip(1))
        {
            var (bytes, theirs) = line.Split(" = ") is [var hex, var text] ? (Convert.FromHexString(hex), Encoding.UTF8.GetString(Convert.FromHexString(text))) : (Convert.FromHexString(line), null);
            var ours = Read(bytes);
            if (ours is null && theirs is not null && IsReserved(bytes.AsSpan(Kernels.FirstInvalidGb18030(bytes, out _)))) continue;

            Assert.True(ours == theirs, $"{line}: {Points(ours)}");
            if (ours is null) refused++;
            else taken++;
        }
        Assert.InRange(taken, 50, int.MaxValue);
        Assert.InRange(refused, 50, int.MaxValue);
    }

    /// <summary>8431A530 … 8F39FE39, which have no character yet; iconv-lite counts on from U+FFFF.</summary>
    private static bool IsReserved(ReadOnlySpan<byte> bytes) => bytes.Length >= 4 && bytes[0] is >= 0x84 and < 0x90 && bytes[1] is >= 0x30 and <= 0x39;

    /// <summary>A single byte 80 is no code of GB 18030; iconv-lite reads € there, as Windows does.</summary>
    private static bool IsEuro(byte[] bytes, string? ours) => bytes.Length == 2 && bytes[0] == 0x80 && ours is null;

    private static string Points(string? text) => text is null ? "-" : string.Join('+', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));

    private static string? Read(byte[] bytes) =>
        Kernels.FirstInvalidGb18030(bytes, out var complete) < 0 && complete == bytes.Length ? TextForm.Gb18030.Decode(bytes) : null;

    /// <summary>Each code in its order and its text, null for none; the answers have them as runs.</summary>
    private static IEnumerable<(byte[] Bytes, string? Text)> Codes()
    {
        foreach (var line in PeerAnswers.Gb18030.TakeWhile(line => line != "strings"))
        {
            var parts = line.Split(' ');
            var code = Hex(parts[0]);
            var points = parts[2] == "-" ? null : parts[2].Split('+').Select(Hex).ToArray();
            for (var count = Hex(parts[1]); count > 0; count--)
            {
                byte[] bytes = code < 0x10000 ? [(byte)(code >> 8), (byte)code] : [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];
                yield return (bytes, points is null ? null : string.Concat(points.Select(point => char.ConvertFromUtf32((int)point))));
                if (points is not null) points[^1]++;
                code = code < 0x10000 ? code + 1 : Next(bytes);
            }
        }
    }

    private static long Next(byte[] bytes)
    {
        byte[] least = [0x81, 0x30, 0x81, 0x30], most = [0xFE, 0x39, 0xFE, 0x39];
        for (var at = 3; at >= 0; at--)
        {
            if (bytes[at]++ < most[at]) break;
            bytes[at] = least[at];
        }
        return (long)bytes[0] << 24 | (long)bytes[1] << 16 | (long)bytes[2] << 8 | bytes[3];
    }

    private static long Hex(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
