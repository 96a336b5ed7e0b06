using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>What happens to files: bytes flipped, lost, doubled or put in, characters cut in the middle, the end broken off.</summary>
internal static class Damage
{
    /// <summary>What means something to one of the readers, or nothing to any.</summary>
    private static readonly byte[][] Words =
    [
        .. new[] { "\"", "\"\"", "\",\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\n\n", "\0", "\uFEFF", "\u3000", " ", "𠀀", "é", "０", "{", "}", "[", "]", ":", "\\", "\\u0000", "\\ud800", "null", "1e400", "暂无", "-", "4.4E+17",
            "<", ">", "&", "</row>", "<row>", "<c/>", "<v>", " r=\"ZZZZ1\"", " r=\"A0\"", "&#0;", "&#x1F600;", "<!DOCTYPE a>", "_x0000_" }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Characters cut off, overlong, of halves, of no plane; and some that are right in one encoding only.</summary>
    private static readonly byte[][] Bytes =
    [
        [0x80], [0xFF], [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0x81, 0x30, 0x81], [0x81, 0x30, 0x81, 0x30], [0x84, 0x31, 0x95, 0x33],
        [0x90, 0x30, 0x81, 0x30], [0xFE, 0x39, 0xFE, 0x39], [0xD6, 0xD0], [0xD6],
    ];

    public static byte[] Text(byte[] whole, Seeded random, int times)
    {
        for (; times > 0; times--) whole = random.Int(300) == 0 ? Insert(whole, random, Run(random)) : Once(whole, random);
        return whole;
    }

    /// <summary>Of a packed file: bytes changed where they stand, or its end broken off.</summary>
    public static byte[] Package(byte[] whole, Seeded random, int times)
    {
        var bytes = (byte[])whole.Clone();
        for (; times >= 0; times--) bytes[random.Int(bytes.Length)] = (byte)random.Int(256);
        return random.Int(8) == 0 ? bytes[..random.Int(bytes.Length)] : bytes;
    }

    private static byte[] Token(Seeded random) => random.Int(8) == 0 ? random.Pick(Bytes) : random.Pick(Words);

    private static byte[] Once(byte[] whole, Seeded random)
    {
        if (whole.Length == 0) return Token(random);
        var at = random.Int(whole.Length);
        var length = Math.Min(whole.Length - at, 1 + random.Int(random.Pick(2, 8, 200)));
        switch (random.Int(16))
        {
            case 0: return Replace(whole, at, 1, [(byte)(whole[at] ^ (1 << random.Int(7)))]);
            case 1: return Replace(whole, at, 1, [(byte)random.Int(256)]);
            case 2: return Replace(whole, at, length, []);
            case 3: return Replace(whole, at, 0, whole.AsSpan(at, length));
            case 4: return Insert(whole, random, whole.AsSpan(at, length));
            case 5 when Lead(whole, at) is >= 0 and var lead: return Replace(whole, lead + 1, 1, []);
            case 6 when random.Int(3) == 0: return whole[..at];
            default: return Insert(whole, random, Token(random));
        }
    }

    /// <summary>The first byte at or after this one that isn't ASCII and has another behind it; −1 when there is none.</summary>
    private static int Lead(byte[] whole, int at)
    {
        var lead = Array.FindIndex(whole, at, b => b >= 0x80);
        return lead >= 0 && lead + 1 < whole.Length ? lead : -1;
    }

    /// <summary>Longer than a quoted value may be, or, seldom, than a record.</summary>
    private static byte[] Run(Seeded random) => [.. Enumerable.Repeat(Token(random), random.Int(20) == 0 ? 17_000_000 : 1_200_000).SelectMany(token => token).Take(random.Int(20) == 0 ? 17_000_000 : 1_200_000)];

    private static byte[] Insert(byte[] whole, Seeded random, ReadOnlySpan<byte> what) => Replace(whole, random.Int(whole.Length + 1), 0, what);

    private static byte[] Replace(byte[] whole, int at, int length, ReadOnlySpan<byte> by) => [.. whole.AsSpan(0, at), .. by, .. whole.AsSpan(at + length)];
}
