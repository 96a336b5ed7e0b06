using System;
using Org.BouncyCastle.Crypto;

namespace GovData.Security;

/// <summary>Answers the digest it was given whatever it is fed, so that BouncyCastle's SM2 signer works on an e computed outside it.</summary>
internal sealed class PresetDigest(byte[] value) : IDigest
{
    public string AlgorithmName => "preset";

    public int GetDigestSize() => value.Length;

    public int GetByteLength() => 64;

    public void Update(byte input)
    {
    }

    public void BlockUpdate(byte[] input, int inOff, int inLen)
    {
    }

    public int DoFinal(byte[] output, int outOff)
    {
        value.CopyTo(output, outOff);
        return value.Length;
    }

    public void Reset()
    {
    }

#if NET
    public void BlockUpdate(ReadOnlySpan<byte> input)
    {
    }

    public int DoFinal(Span<byte> output)
    {
        value.CopyTo(output);
        return value.Length;
    }
#endif
}
