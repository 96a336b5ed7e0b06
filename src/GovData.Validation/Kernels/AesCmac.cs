#if NET
using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GovData.Validation;

/// <summary>AES-CMAC with a 128-bit secret (RFC 4493), on processors that have AES.</summary>
internal sealed class AesCmac
{
    private const int Rounds = 10;
    private const int BlockLength = 16;
    private readonly Vector128<byte>[] keys = new Vector128<byte>[Rounds + 1];
    private readonly Vector128<byte> whole;
    private readonly Vector128<byte> padded;

    public AesCmac(ReadOnlySpan<byte> secret)
    {
        keys[0] = Vector128.Create(secret);
        for (var round = 1; round <= Rounds; round++) keys[round] = Next(keys[round - 1], Constant(round));
        whole = Twice(Encrypt(Vector128<byte>.Zero));
        padded = Twice(whole);
    }

    public static bool IsSupported => Aes.IsSupported;

    [MethodImpl(Kernels.Hot)]
    public Vector128<byte> Of(ReadOnlySpan<byte> message)
    {
        var state = Vector128<byte>.Zero;
        ref var at = ref MemoryMarshal.GetReference(message);
        var left = message.Length;
        for (; left > BlockLength; left -= BlockLength)
        {
            state = Encrypt(state ^ Vector128.LoadUnsafe(ref at));
            at = ref Unsafe.Add(ref at, BlockLength);
        }
        if (left == BlockLength) return Encrypt(state ^ Vector128.LoadUnsafe(ref at) ^ whole);
        var tail = message.Length > BlockLength ? Shifted(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref at, BlockLength - left)), left) : Gathered(ref at, left);
        return Encrypt(state ^ tail ^ Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(OneBit), (nuint)(BlockLength - left)) ^ padded);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Encrypt(Vector128<byte> block)
    {
        ref var key = ref MemoryMarshal.GetArrayDataReference(keys);
        block ^= key;
        for (var round = 1; round < Rounds; round++) block = Aes.Encrypt(block, Unsafe.Add(ref key, round));
        return Aes.EncryptLast(block, Unsafe.Add(ref key, Rounds));
    }

    /// <summary>A one bit after so many bytes as the distance from the middle says.</summary>
    private static ReadOnlySpan<byte> OneBit => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static ReadOnlySpan<byte> Shifts =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80,
    ];

    /// <summary>The last so many bytes of a block, moved to its front; zeros behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shifted(Vector128<byte> block, int left) =>
        Ssse3.Shuffle(block, Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Shifts), (nuint)(BlockLength - left)));

    private static Vector128<byte> Gathered(ref byte at, int length)
    {
        ulong low = 0, high = 0;
        for (var i = 0; i < length && i < 8; i++) low |= (ulong)Unsafe.Add(ref at, i) << (8 * i);
        for (var i = 8; i < length; i++) high |= (ulong)Unsafe.Add(ref at, i) << (8 * (i - 8));
        return Vector128.Create(low, high).AsByte();
    }

    /// <summary>Doubling in the field of RFC 4493: the bits move left, and out of the first comes 87.</summary>
    private static Vector128<byte> Twice(Vector128<byte> block)
    {
        var (first, second) = (BinaryPrimitives.ReverseEndianness(block.AsUInt64()[0]), BinaryPrimitives.ReverseEndianness(block.AsUInt64()[1]));
        (first, second) = (first << 1 | second >> 63, second << 1 ^ (first >> 63) * 0x87);
        return Vector128.Create(BinaryPrimitives.ReverseEndianness(first), BinaryPrimitives.ReverseEndianness(second)).AsByte();
    }

    /// <summary>The round key after this one (FIPS 197, 5.2).</summary>
    private static Vector128<byte> Next(Vector128<byte> key, Vector128<byte> assisted)
    {
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 4);
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 4);
        key ^= Sse2.ShiftLeftLogical128BitLane(key, 4);
        return key ^ Sse2.Shuffle(assisted.AsUInt32(), 0xFF).AsByte();
    }

    private Vector128<byte> Constant(int round) => round switch
    {
        1 => Aes.KeygenAssist(keys[0], 0x01),
        2 => Aes.KeygenAssist(keys[1], 0x02),
        3 => Aes.KeygenAssist(keys[2], 0x04),
        4 => Aes.KeygenAssist(keys[3], 0x08),
        5 => Aes.KeygenAssist(keys[4], 0x10),
        6 => Aes.KeygenAssist(keys[5], 0x20),
        7 => Aes.KeygenAssist(keys[6], 0x40),
        8 => Aes.KeygenAssist(keys[7], 0x80),
        9 => Aes.KeygenAssist(keys[8], 0x1B),
        _ => Aes.KeygenAssist(keys[9], 0x36),
    };
}
#endif
