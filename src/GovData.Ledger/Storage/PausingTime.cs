using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Ledger;

/// <summary>Waits by a given clock, on every target.</summary>
internal static class PausingTime
{
    public static Task PauseAsync(this TimeProvider time, TimeSpan length, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(length, time, cancellationToken);
#else
        time.Delay(length, cancellationToken);
#endif
}
