using System;
using System.Buffers.Binary;
using System.Linq;

namespace GovData.Validation.Tests;

public class KeyHasherTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];

    /// <summary>Values by <c>openssl mac -macopt hexkey:000102…0f -macopt size:16 SIPHASH</c>; the first is also the first of the authors' own vectors.</summary>
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    [InlineData(7, "a1f1ebbed8dbc153c0b84aa61ff08239")]
    [InlineData(8, "3b62a9ba6258f5610f83e264f31497b4")]
    [InlineData(15, "5493e99933b0a8117e08ec0f97cfc3d9")]
    [InlineData(18, "a426e5e423bf4885294da481feaef723")]
    [InlineData(63, "5150d1772f50834a503e069a973fbd7c")]
    public void Hashes_are_those_of_siphash(int length, string expected)
    {
        var key = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        var hash = new KeyHasher(Secret).SipHash(key);

        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, hash.Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), hash.High);
        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void Each_validation_has_a_secret_of_its_own() =>
        Assert.NotEqual(KeyHasher.Create().HashOf("11010519491231002X"u8), KeyHasher.Create().HashOf("11010519491231002X"u8));
}
