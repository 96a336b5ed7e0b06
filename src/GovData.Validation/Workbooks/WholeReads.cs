using System;
using System.IO;

namespace GovData.Validation;

/// <summary>
/// A stream that gives as many bytes as are asked for while there are any. The unpacker says at another place that a part is damaged when its packed bytes come in other
/// pieces; read like this, the rows before that place are always the same.
/// </summary>
internal sealed class WholeReads(Stream stream) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => stream.Length;

    public override long Position { get => stream.Position; set => stream.Position = value; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var length = 0;
        for (int read; length < count && (read = stream.Read(buffer, offset + length, count - length)) > 0;) length += read;
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
