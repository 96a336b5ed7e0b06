using System;

namespace GovData.Security;

/// <summary>An array that is used again, for those who take arrays only.</summary>
internal struct KeptArray
{
    /// <summary>What is longer is handed on in slices of this length.</summary>
    public const int Most = 64 * 1024;

    private byte[]? _array;

    /// <summary>An array with these bytes at its beginning.</summary>
    public byte[] Of(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        return _array!;
    }

    /// <summary>An array of at least so many bytes.</summary>
    public byte[] Room(int length)
    {
        if (_array is null || _array.Length < length) _array = new byte[length];
        return _array;
    }

    /// <summary>Leaves nothing readable behind.</summary>
    public readonly void Clear()
    {
        if (_array is not null) Array.Clear(_array, 0, _array.Length);
    }
}
