using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif
using System.Security.Cryptography;

namespace GovData.Validation;

/// <summary>
/// A pseudo-random function of 128 bits, so that without its secret a hash tells nothing about the key, and two keys of a table share one
/// only with negligible probability: AES-CMAC where the processor has AES, SipHash-2-4 (Aumasson and Bernstein) elsewhere.
/// </summary>
internal sealed class KeyHasher
{
#if NET
    private readonly AesCmac? cmac;
#endif
    private readonly ulong k0;
    private readonly ulong k1;

    public KeyHasher(ReadOnlySpan<byte> secret)
    {
#if NET
        if (AesCmac.IsSupported) cmac = new AesCmac(secret);
#endif
        k0 = BinaryPrimitives.ReadUInt64LittleEndian(secret);
        k1 = BinaryPrimitives.ReadUInt64LittleEndian(secret.Slice(8));
    }

    /// <summary>A hasher with a secret of its own, which lives as long as one validation.</summary>
    public static KeyHasher Create()
    {
        var secret = new byte[16];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(secret);
        return new KeyHasher(secret);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyHash HashOf(ReadOnlySpan<byte> key)
    {
#if NET
        if (cmac is not null)
        {
            var tag = cmac.Of(key).AsUInt64();
            return new KeyHash(tag[0], tag[1]);
        }
#endif
        return SipHash(key);
    }

    [MethodImpl(Kernels.Hot)]
    public KeyHash SipHash(ReadOnlySpan<byte> key)
    {
        var v0 = k0 ^ 0x736f6d6570736575;
        var v1 = k1 ^ 0x646f72616e646f6d ^ 0xee;
        var v2 = k0 ^ 0x6c7967656e657261;
        var v3 = k1 ^ 0x7465646279746573;
        var rest = key;
        for (; rest.Length >= 8; rest = rest.Slice(8)) Compress(BinaryPrimitives.ReadUInt64LittleEndian(rest), ref v0, ref v1, ref v2, ref v3);
        var last = (ulong)key.Length << 56;
        for (var i = 0; i < rest.Length; i++) last |= (ulong)rest[i] << (8 * i);
        Compress(last, ref v0, ref v1, ref v2, ref v3);

        v2 ^= 0xee;
        for (var i = 0; i < 4; i++) Round(ref v0, ref v1, ref v2, ref v3);
        var low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        for (var i = 0; i < 4; i++) Round(ref v0, ref v1, ref v2, ref v3);
        return new KeyHash(low, v0 ^ v1 ^ v2 ^ v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compress(ulong block, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= block;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= block;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = RotateLeft(v1, 13) ^ v0;
        v0 = RotateLeft(v0, 32);
        v2 += v3;
        v3 = RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = RotateLeft(v1, 17) ^ v2;
        v2 = RotateLeft(v2, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RotateLeft(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
}
