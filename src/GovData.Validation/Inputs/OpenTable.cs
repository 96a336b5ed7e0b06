using System;
using System.IO;

namespace GovData.Validation;

/// <summary>A table that was opened: what reads it, and, where it is bytes, those.</summary>
internal sealed class OpenTable(RecordReader reader, InputBytes? input = null, TeeStream? tee = null, Stream? stream = null) : IDisposable
{
    public RecordReader Reader { get; } = reader;

    public InputBytes? Input { get; } = input;

    /// <summary>Gets a copy of the bytes; null where nobody wants one.</summary>
    public TeeStream? Tee { get; } = tee;

    /// <summary>How many bytes there are; null where that isn't known.</summary>
    public long? Length { get; } = stream is null ? null : InputBytes.LengthOf(stream);

    public void Dispose()
    {
        Reader.Dispose();
        Input?.Dispose();
        stream?.Dispose();
    }
}
