using System;

namespace GovData.Security.Tests.Ciphers;

/// <summary>Runs an operation over bytes that are cut.</summary>
internal static class Pieces
{
    /// <summary>What came out; null when the operation says it is worth nothing.</summary>
    public static byte[]? Through(CipherOperation operation, byte[] input, int piece)
    {
        using (operation)
        {
            var output = new byte[input.Length + 2 * CipherOperation.Slack];
            var length = 0;
            for (var at = 0; at < input.Length; at += piece)
                length += operation.Transform(input.AsSpan(at, Math.Min(piece, input.Length - at)), output.AsSpan(length));
            var rest = operation.Finish(output.AsSpan(length));
            return rest < 0 ? null : output[..(length + rest)];
        }
    }
}
