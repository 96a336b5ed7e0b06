#if NET
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace GovData.Security;

/// <summary>The platform's P-256 for one key: an ECDsa object is not for two threads, so each call borrows one.</summary>
internal sealed class PlatformKeys(byte[] point, byte[]? scalar)
{
    private readonly ConcurrentBag<ECDsa> _idle = [];

    public byte[] Sign(byte[] hash)
    {
        var key = Borrow();
        try
        {
            return key.SignHash(hash);
        }
        finally
        {
            _idle.Add(key);
        }
    }

    public bool Verify(byte[] hash, byte[] raw)
    {
        var key = Borrow();
        try
        {
            return key.VerifyHash(hash, raw);
        }
        finally
        {
            _idle.Add(key);
        }
    }

    private ECDsa Borrow() => _idle.TryTake(out var key) ? key : P256.Native(point, scalar);
}
#endif
