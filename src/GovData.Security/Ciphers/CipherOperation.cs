using System;

namespace GovData.Security;

/// <summary>分组密码运算 (an SM4 encryption or decryption under way, GB/T 32907-2016). Derive from it for a module. Not for two threads.</summary>
public abstract class CipherOperation : IDisposable
{
    /// <summary>How many bytes more than it takes in an operation may give out at once.</summary>
    public const int Slack = 32;

    /// <summary>Takes bytes in and gives out what is ready.</summary>
    /// <param name="input">The bytes that follow those given before.</param>
    /// <param name="output">Room for as many bytes and <see cref="Slack"/> more.</param>
    /// <returns>How many bytes were written.</returns>
    public abstract int Transform(ReadOnlySpan<byte> input, Span<byte> output);

    /// <summary>Gives out the rest; encryption in GCM ends with the tag.</summary>
    /// <param name="output">Room for <see cref="Slack"/> bytes.</param>
    /// <returns>How many bytes were written; −1 when what was decrypted is not what was encrypted: tag or padding is wrong, and everything given out is worth nothing.</returns>
    public abstract int Finish(Span<byte> output);

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
