using System.Collections.Concurrent;

namespace GovData.Ledger;

/// <summary>
/// Memory for the rows of parts, used for one part after the other: as many arrays as parts are worked on at a time. A pool that keeps some for every thread
/// would hold many times that.
/// </summary>
internal sealed class PartBuffers
{
    private const int Step = 64 * 1024;
    private readonly ConcurrentBag<byte[]> _free = [];

    /// <summary>At least so many bytes, with anything in them. One that turns out too short for the parts of now is let go.</summary>
    public byte[] Take(int length) => _free.TryTake(out var buffer) && buffer.Length >= length ? buffer : new byte[checked((length + Step - 1) / Step * Step)];

    public void Return(byte[] buffer) => _free.Add(buffer);
}
