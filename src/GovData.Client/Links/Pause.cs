using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>Waiting by the client's own clock.</summary>
internal static class Pause
{
    public static Task ForAsync(TimeProvider time, TimeSpan length, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(length, time, cancellationToken);
#else
        time.Delay(length, cancellationToken);
#endif
}
