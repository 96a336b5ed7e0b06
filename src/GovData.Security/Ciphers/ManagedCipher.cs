using System;
using Org.BouncyCastle.Crypto;

namespace GovData.Security;

/// <summary>A cipher of BouncyCastle's, by its two calls, which both targets have over arrays.</summary>
internal sealed class ManagedCipher(Func<byte[], int, int, byte[], int, int> process, Func<byte[], int, int> finish) : CipherOperation
{
    private KeptArray _input;
    private KeptArray _output;

    protected override int TransformCore(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var written = 0;
        while (!input.IsEmpty)
        {
            var slice = input.Slice(0, Math.Min(input.Length, KeptArray.Most));
            var room = _output.Room(slice.Length + Slack);
            var count = process(_input.Of(slice), 0, slice.Length, room, 0);
            room.AsSpan(0, count).CopyTo(output.Slice(written));
            written += count;
            input = input.Slice(slice.Length);
        }
        return written;
    }

    protected override int FinishCore(Span<byte> output)
    {
        try
        {
            var rest = _output.Room(Slack);
            var count = finish(rest, 0);
            rest.AsSpan(0, count).CopyTo(output);
            return count;
        }
        catch (CryptoException)
        {
            return -1;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _input.Clear();
        _output.Clear();
        base.Dispose(disposing);
    }
}
