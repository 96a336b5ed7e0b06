using System;

namespace GovData.Security;

/// <summary>分组密码运算 (an SM4 encryption or decryption under way, GB/T 32907-2016). Derive from it for a module. Not for two threads.</summary>
public abstract class CipherOperation : IDisposable
{
    /// <summary>How many bytes more than it takes in an operation may give out at once.</summary>
    public const int Slack = 32;

    private bool _ended;
    private bool _disposed;

    /// <summary>Takes bytes in and gives out what is ready.</summary>
    /// <param name="input">The bytes that follow those given before.</param>
    /// <param name="output">Room for as many bytes and <see cref="Slack"/> more.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="ArgumentException">There is not that much room.</exception>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    /// <exception cref="ObjectDisposedException">It was let go.</exception>
    public int Transform(ReadOnlySpan<byte> input, Span<byte> output)
    {
        RequireUnderWay();
        if (output.Length - Slack < input.Length) throw new ArgumentException($"The output needs room for {Slack} bytes more than the input has.", nameof(output));
        return input.IsEmpty ? 0 : TransformCore(input, output);
    }

    /// <summary>Gives out the rest and ends; encryption in GCM ends with the tag.</summary>
    /// <param name="output">Room for <see cref="Slack"/> bytes.</param>
    /// <returns>How many bytes were written; −1 when what was decrypted is not what was encrypted: tag or padding is wrong, and everything given out is worth nothing.</returns>
    /// <exception cref="ArgumentException">There is not that much room.</exception>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    /// <exception cref="ObjectDisposedException">It was let go.</exception>
    public int Finish(Span<byte> output)
    {
        RequireUnderWay();
        if (output.Length < Slack) throw new ArgumentException($"The output needs room for {Slack} bytes.", nameof(output));
        _ended = true;
        return FinishCore(output);
    }

    /// <summary>Lets go of what the module holds.</summary>
    public void Dispose()
    {
        _disposed = true;
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes at least one byte in and gives out what is ready; there is room.</summary>
    /// <param name="input">The bytes that follow those given before.</param>
    /// <param name="output">Where to.</param>
    protected abstract int TransformCore(ReadOnlySpan<byte> input, Span<byte> output);

    /// <summary>Gives out the rest, once; there is room. −1 when tag or padding is wrong.</summary>
    /// <param name="output">Where to.</param>
    protected abstract int FinishCore(Span<byte> output);

    /// <summary>Lets go of what the module holds.</summary>
    /// <param name="disposing">Whether it is asked for, rather than found forgotten.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private void RequireUnderWay()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_ended) throw new InvalidOperationException("The operation has ended: start another.");
    }
}
