using System;
using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>What a session may use to fetch a token or secret: one unauthenticated POST to the same center, without repeats.</summary>
public abstract class CredentialChannel
{
    /// <summary>The department that signs in.</summary>
    public abstract DepartmentIdentity Department { get; }

    /// <summary>Now, by the center's clock as far as it is known.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Posts JSON.</summary>
    /// <param name="path">The path below the endpoint.</param>
    /// <param name="json">The body, UTF-8.</param>
    /// <param name="prepare">Adds headers to the attempt; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, whatever its status.</returns>
    public abstract ValueTask<CenterAnswer> PostAsync(string path, ReadOnlyMemory<byte> json, Action<CallAttempt>? prepare, CancellationToken cancellationToken);

    /// <summary>Reads a problem out of an answer that is no success, as the exception a caller should see.</summary>
    public abstract CenterException Refusal(CenterAnswer answer);
}
