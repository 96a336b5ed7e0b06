using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Tool.Tests;

/// <summary>A keyboard nobody types on.</summary>
internal sealed class SilentStream : Stream
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim closed = new();

    /// <summary>Done when somebody waits for a key.</summary>
    public Task Asked => asked.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        asked.TrySetResult();
        closed.Wait();
        return 0;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        closed.Set();
        base.Dispose(disposing);
    }
}
