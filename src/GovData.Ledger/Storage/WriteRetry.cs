using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Does again what had no effect because of others: a deadlock, a lock, a key written meanwhile, a connection lost before the commit.</summary>
internal sealed class WriteRetry(LedgerDialect dialect, TimeProvider time)
{
    private const int Most = 8;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    public async Task<T> RunAsync<T>(Func<CommitMark, Task<T>> work, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var n = 1; ; n++)
        {
            var mark = new CommitMark();
            try
            {
                return await work(mark).ConfigureAwait(false);
            }
            catch (DbException failure) when (n < Most && HadNoEffect(dialect.Classify(failure), mark) && time.GetElapsedTime(started) < s_longest)
            {
            }
            await PauseAsync(n, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool HadNoEffect(LedgerFault fault, CommitMark mark) => fault switch
    {
        LedgerFault.Busy or LedgerFault.DuplicateKey => true,
        LedgerFault.Disconnected => !mark.IsCommitting,
        _ => false,
    };

    /// <summary>10 ms, then twice as long each time, less up to a half of it so that two do not meet again.</summary>
    private Task PauseAsync(int n, CancellationToken cancellationToken)
    {
#pragma warning disable CA5394 // spreads waits; keeps no secret
#if NET
        var random = Random.Shared;
#else
        var random = new Random(Guid.NewGuid().GetHashCode());
#endif
        return Task.Delay(TimeSpan.FromMilliseconds((5 << n) * (1 - random.NextDouble() / 2)), time, cancellationToken);
#pragma warning restore CA5394
    }
}
