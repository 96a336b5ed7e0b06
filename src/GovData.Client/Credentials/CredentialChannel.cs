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
    /// <exception cref="CenterException">No answer came.</exception>
    public abstract ValueTask<CenterAnswer> PostAsync(string path, ReadOnlyMemory<byte> json, Action<CallAttempt>? prepare, CancellationToken cancellationToken);

    /// <summary>What a caller should see of an answer that is not what was asked for: the center's refusal, or what the answer looks like.</summary>
    public abstract CenterException Refusal(CenterAnswer answer);
}
