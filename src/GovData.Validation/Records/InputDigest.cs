using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;

namespace GovData.Validation;

/// <summary>The digest of an input. Blocks wait, in their order, for whichever thread has time next: it takes half as long as all other work on a table.</summary>
/// <param name="most">So many blocks are there at most; who wants one more digests, or waits for the one who does.</param>
internal sealed class InputDigest(int most) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Queue<(byte[] Bytes, int Length)> waiting = new();
    private readonly Stack<byte[]> free = new();
    private int blocks;
    private bool isDigesting;

    /// <summary>Digests bytes at once. Only as long as nothing waits.</summary>
    public void Append(byte[] bytes, int offset, int count) => Digest(bytes, offset, count);

    /// <summary>A block to read into.</summary>
    public byte[] Rent(int length)
    {
        lock (waiting)
        {
            while (free.Count == 0)
            {
                if (blocks < most)
                {
                    blocks++;
                    return new byte[length];
                }
                if (isDigesting || waiting.Count == 0) Monitor.Wait(waiting);
                else DigestNext();
            }
            return free.Pop();
        }
    }

    /// <summary>Takes a block back, to be digested after all that were added before.</summary>
    public void Add(byte[] block, int length)
    {
        lock (waiting) waiting.Enqueue((block, length));
    }

    /// <summary>Digests what waits, unless another thread is at it.</summary>
    public void Work()
    {
        lock (waiting)
            while (!isDigesting && waiting.Count > 0) DigestNext();
    }

    /// <summary>The digest of all there was. Asked once, when all threads are done.</summary>
    public byte[] Finish()
    {
        Work();
        return hash.GetHashAndReset();
    }

    public void Dispose() => hash.Dispose();

    /// <summary>Digests one block; meanwhile others add theirs.</summary>
    private void DigestNext()
    {
        var (block, length) = waiting.Dequeue();
        isDigesting = true;
        Monitor.Exit(waiting);
        try
        {
            Digest(block, 0, length);
        }
        finally
        {
            Monitor.Enter(waiting);
            isDigesting = false;
            free.Push(block);
            Monitor.PulseAll(waiting);
        }
    }

    private void Digest(byte[] bytes, int offset, int count)
    {
        Kernels.ReleaseWideRegisters();
        hash.AppendData(bytes, offset, count);
    }
}
