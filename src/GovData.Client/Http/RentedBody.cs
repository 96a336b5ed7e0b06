using System;
using System.Buffers;

namespace GovData.Client;

/// <summary>A body in a rented buffer, cleared when it is given back: it may hold personal data.</summary>
internal readonly struct RentedBody(byte[] buffer, int length) : IDisposable
{
    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    public void Dispose()
    {
        if (buffer.Length == 0) return;
        Array.Clear(buffer, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
