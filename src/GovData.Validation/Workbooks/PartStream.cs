using System;
using System.IO;

namespace GovData.Validation;

/// <summary>The unpacked bytes of a part: unchanged since they were packed, no more than allowed, not packed absurdly tight, and, when they are XML, without an endless tag or text.</summary>
internal sealed class PartStream(Stream unpacked, long packedBytes, uint check, bool isXml, PackageBudget budget) : Stream
{
    private readonly WorkbookLimits limits = budget.Limits;
    private long count;
    private long token;
    private uint actual;
    private bool hasTags;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = unpacked.Read(buffer, offset, count);
        if (read > 0) Judge(buffer.AsSpan(offset, read));
        else if (count > 0 && actual != check) throw WorkbookException.Damaged("A part is not what was packed: its check value differs.");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Judge(ReadOnlySpan<byte> bytes)
    {
        if (count == 0 && isXml) hasTags = !IsWide(bytes);
        count += bytes.Length;
        actual = Crc32.Append(actual, bytes);
        budget.Take(bytes.Length);
        if (count > limits.UnsuspectedBytes && count / limits.PackingRatio > packedBytes)
            throw WorkbookException.TooLarge("A part is packed tighter than any sheet is.");
        if (!isXml) return;
        var first = hasTags ? bytes.IndexOf((byte)'<') : -1;
        if (token + (first < 0 ? bytes.Length : first) > limits.TokenBytes) throw WorkbookException.TooLarge("A tag or a text has no end.");
        token = first < 0 ? token + bytes.Length : bytes.Length - bytes.LastIndexOf((byte)'<');
    }

    /// <summary>UTF-16 or UTF-32, where the byte of “&lt;” says nothing.</summary>
    private static bool IsWide(ReadOnlySpan<byte> start) => start[0] is 0 or 0xFE or 0xFF || start.Length > 1 && start[1] == 0;
}
