using System;
using Org.BouncyCastle.Crypto;

namespace GovData.Security;

/// <summary>A cipher of BouncyCastle's, by its two calls, which both targets have over arrays.</summary>
internal sealed class ManagedCipher(Func<byte[], int, int, byte[], int, int> process, Func<byte[], int, int> finish) : CipherOperation
{
    private KeptArray _input;
    private KeptArray _output;

    public override int Transform(ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (input.IsEmpty) return 0;
        var room = _output.Room(input.Length + Slack);
        var count = process(_input.Of(input), 0, input.Length, room, 0);
        room.AsSpan(0, count).CopyTo(output);
        return count;
    }

    public override int Finish(Span<byte> output)
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
}
