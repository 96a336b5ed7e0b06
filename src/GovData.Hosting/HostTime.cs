using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Hosting;

/// <summary>Waits by the host's clock, on every target.</summary>
internal static class HostTime
{
    public static Task WaitAsync(this TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(wait, time, cancellationToken);
#else
        time.Delay(wait, cancellationToken);
#endif
}
