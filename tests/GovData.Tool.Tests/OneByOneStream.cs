using System;
using System.IO;

namespace GovData.Tool.Tests;

/// <summary>Bytes that come one at a time, as from a slow pipe.</summary>
internal sealed class OneByOneStream(byte[] bytes) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer.Length > 1 ? buffer[..1] : buffer);
}
