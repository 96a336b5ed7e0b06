using System;
using System.Linq;
using System.Text;

namespace GovData.Validation.Tests;

/// <summary>The vector loops against the scalar ones, and both against the platform.</summary>
public class KernelsTests
{
    private static readonly byte[] Alphabet = [.. ",\"\n\r;\t ax09"u8.ToArray(), 0xE9, 0x87, 0x8D, 0xC3, 0xA9, 0xF0, 0xA0, 0x80, 0xED, 0xBF, 0xFF, 0];

    [Theory]
    [InlineData((byte)',')]
    [InlineData((byte)'\t')]
    public void Vector_and_scalar_find_the_same_structure(byte delimiter)
    {
        var random = new Seeded(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = RandomBytes(random, random.Int(300));
            int[] vector = new int[bytes.Length], scalar = new int[bytes.Length];

            var count = Kernels.VectorLoops.FindStructure(bytes, 1000, delimiter, vector);

            Assert.Equal(Kernels.ScalarLoops.FindStructure(bytes, 1000, delimiter, scalar), count);
            Assert.Equal(scalar[..count], vector[..count]);
            Assert.Equal(bytes.Count(b => b == delimiter || b is (byte)'"' or (byte)'\n' or (byte)'\r'), count);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void A_NUL_is_seen_wherever_it_stands(int length)
    {
        var bytes = Enumerable.Repeat((byte)0x80, length).ToArray();
        Assert.False(Kernels.HasNul(bytes));
        for (var at = 0; at < length; at++)
        {
            bytes[at] = 0;
            Assert.True(Kernels.HasNul(bytes));
            Assert.True(Kernels.ScalarLoops.HasNul(bytes));
            bytes[at] = (byte)(at + 1);
        }
        Assert.False(Kernels.HasNul(bytes));
        Assert.False(Kernels.HasNul([]));
    }

    [Fact]
    public void Vector_and_scalar_find_the_same_invalid_byte_and_the_platform_agrees()
    {
        var random = new Seeded(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = random.Int(2) == 0 ? RandomBytes(random, random.Int(40)) : DamagedText(random);

            var vector = Kernels.VectorLoops.FirstInvalidUtf8(bytes, out var vectorComplete);
            var scalar = Kernels.ScalarLoops.FirstInvalidUtf8(bytes, out var scalarComplete);

            Assert.Equal((scalar, scalarComplete), (vector, vectorComplete));
            Assert.Equal(FirstInvalidByDecoder(bytes), scalar >= 0 ? scalar : scalarComplete);
        }
    }

    [Fact]
    public void Of_four_to_sixteen_bytes_each_that_is_no_digit_has_its_bit()
    {
        for (var length = 4; length <= 16; length++)
            for (var at = 0; at < length; at++)
                for (var b = 0; b < 256; b++)
                {
                    var bytes = Enumerable.Range(0, length).Select(i => (byte)('0' + (i + b) % 10)).ToArray();
                    bytes[at] = (byte)b;
                    bytes[(at + 3) % length] = (byte)(255 - b);

                    var expected = bytes.Select((value, i) => value is >= (byte)'0' and <= (byte)'9' ? 0u : 1u << i).Aggregate(0u, (bits, bit) => bits | bit);

                    Assert.Equal(expected, Kernels.NonDigits(bytes));
                    if (expected != 0) Assert.Equal(Kernels.ScalarLoops.TrailingZeros(expected), Kernels.TrailingZeros(expected));
                }
    }

    [Fact]
    public void Vector_and_scalar_count_the_same_characters()
    {
        var random = new Seeded(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Int(120)).Select(_ => random.Pick("a", "é", "重", "𠀀")));
            var bytes = Encoding.UTF8.GetBytes(text);

            Assert.Equal(text.EnumerateRunes().Count(), Kernels.ScalarLoops.CountCharacters(bytes));
            Assert.Equal(text.EnumerateRunes().Count(), Kernels.VectorLoops.CountCharacters(bytes));
        }
    }

    private static byte[] RandomBytes(Seeded random, int length) => [.. Enumerable.Range(0, length).Select(_ => Alphabet[random.Int(Alphabet.Length)])];

    private static byte[] DamagedText(Seeded random)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1 + random.Int(60)).Select(_ => random.Pick("abcdefgh", "é", "重庆", "𠀀"))));
        if (random.Int(3) > 0) bytes[random.Int(bytes.Length)] = (byte)random.Int(256);
        return bytes[..(bytes.Length - random.Int(Math.Min(3, bytes.Length)))];
    }

    /// <summary>Where the platform's decoder meets the first sequence it can't read; the length when there is none.</summary>
    private static int FirstInvalidByDecoder(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
