using System;

namespace GovData.Security;

/// <summary>An array that is used again, for those who take arrays only.</summary>
internal struct KeptArray
{
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
}
