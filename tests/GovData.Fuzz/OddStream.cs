using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GovData.Validation.Tests;

namespace GovData.Fuzz;

/// <summary>Hands out its bytes in pieces of sizes at random, some of them later, as networks do; it may be unable to go back.</summary>
internal sealed class OddStream(byte[] bytes, Seeded random, int most, bool canSeek) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => canSeek;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + random.Int(most)));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        if (random.Int(16) == 0) await Task.Yield();
        return Read(buffer, offset, count);
    }
}
