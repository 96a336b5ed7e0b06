using System;
using Org.BouncyCastle.Crypto.Digests;

namespace GovData.Security;

/// <summary>BouncyCastle's SM3.</summary>
internal sealed class ManagedSm3 : DigestOperation
{
    private readonly SM3Digest _digest = new();
#if !NET
    private KeptArray _input;
#endif

    public override void Append(ReadOnlySpan<byte> content)
    {
#if NET
        _digest.BlockUpdate(content);
#else
        for (; content.Length > KeptArray.Most; content = content.Slice(KeptArray.Most)) _digest.BlockUpdate(_input.Of(content.Slice(0, KeptArray.Most)), 0, KeptArray.Most);
        _digest.BlockUpdate(_input.Of(content), 0, content.Length);
#endif
    }

    public override byte[] Finish()
    {
        var value = new byte[_digest.GetDigestSize()];
        _digest.DoFinal(value, 0);
        return value;
    }
}
