using System;

namespace GovData.Security;

/// <summary>杂凑运算 (an SM3 digest being made, GB/T 32905-2016). Derive from it for a module. Not for two threads.</summary>
public abstract class DigestOperation : IDisposable
{
    /// <summary>Bytes of the digest.</summary>
    public const int Size = 32;

    /// <summary>Takes the next bytes in.</summary>
    /// <param name="content">The bytes that follow those given before.</param>
    public abstract void Append(ReadOnlySpan<byte> content);

    /// <summary>The 32 bytes of the digest; the operation then starts anew.</summary>
    public abstract byte[] Finish();

    /// <summary>Lets go of what the module holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the module holds.</summary>
    /// <param name="disposing">Whether it is asked for, rather than found forgotten.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
