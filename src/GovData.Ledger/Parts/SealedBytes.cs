using System;
using System.IO;

namespace GovData.Ledger;

/// <summary>
/// A part's bytes as they are sent, in memory that is used for one part after the other. It is given back only when nobody can be reading it any more: what was not
/// answered may be on its way still.
/// </summary>
internal sealed class SealedBytes
{
    private readonly PartBuffers? _buffers;
    private readonly MemoryStream? _memory;

    /// <summary>Bytes that nothing else uses.</summary>
    public SealedBytes(byte[] bytes) => Bytes = new(bytes);

    /// <summary>All that was written to a stream, which goes back to where the others are.</summary>
    public SealedBytes(MemoryStream memory, PartBuffers buffers)
    {
        (_memory, _buffers) = (memory, buffers);
        Bytes = new(memory.GetBuffer(), 0, (int)memory.Length);
    }

    public ArraySegment<byte> Bytes { get; }

    /// <summary>The bytes are not needed any more, here or by whoever was given them.</summary>
    public void GiveBack()
    {
        if (_memory is not null) _buffers!.Return(_memory);
    }
}
