using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Serialization;

namespace GovData.Client;

/// <summary>
/// 摘要之和 (sum of digests of 32 bytes, each a number whose first byte is the highest, modulo 2^256): the same for the same rows in any order. Written as 64 lower-case
/// hexadecimal digits. It tells mistakes, not fraud: whoever may choose rows can make two sets of them with one sum.
/// </summary>
[JsonConverter(typeof(DigestSumJsonConverter))]
public readonly struct DigestSum : IEquatable<DigestSum>
{
    private const int Size = 32;
    private const int Digits = 2 * Size;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private DigestSum(ulong a, ulong b, ulong c, ulong d) => (_a, _b, _c, _d) = (a, b, c, d);

    /// <summary>The sum of one digest.</summary>
    /// <param name="digest">Its 32 bytes.</param>
    /// <exception cref="ArgumentException">They are not 32.</exception>
    public static DigestSum Of(ReadOnlySpan<byte> digest) => digest.Length == Size
        ? new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest.Slice(8)), BinaryPrimitives.ReadUInt64BigEndian(digest.Slice(16)), BinaryPrimitives.ReadUInt64BigEndian(digest.Slice(24)))
        : throw new ArgumentException("A digest has 32 bytes.", nameof(digest));

    /// <summary>Reads the text form.</summary>
    /// <param name="text">The text, possibly null.</param>
    /// <param name="sum">The sum, when the text is one.</param>
    public static bool TryParse(string? text, out DigestSum sum)
    {
        sum = default;
        if (text?.Length != Digits) return false;
        foreach (var digit in text)
            if (digit is not (>= '0' and <= '9' or >= 'a' and <= 'f')) return false;
        sum = Of(Convert.FromHexString(text));
        return true;
    }

    /// <summary>The sum of two sums.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DigestSum Add(DigestSum left, DigestSum right)
    {
        var d = left._d + right._d;
        var c = Carry(left._c, right._c, d < left._d, out var carried);
        var b = Carry(left._b, right._b, carried, out carried);
        return new(Carry(left._a, right._a, carried, out _), b, c, d);
    }

    /// <summary>The sum of two sums.</summary>
    public static DigestSum operator +(DigestSum left, DigestSum right) => Add(left, right);

    /// <summary>Whether they are the same.</summary>
    public static bool operator ==(DigestSum left, DigestSum right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(DigestSum left, DigestSum right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DigestSum other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DigestSum other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _d.GetHashCode();

    /// <summary>The text form.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:x16}{1:x16}{2:x16}{3:x16}", _a, _b, _c, _d);

    private static ulong Carry(ulong left, ulong right, bool isCarried, out bool carries)
    {
        var sum = left + right;
        carries = sum < left;
        if (!isCarried) return sum;
        sum++;
        carries |= sum == 0;
        return sum;
    }
}
