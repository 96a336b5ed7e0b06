using System.Threading;
using System.Threading.Tasks;

namespace GovData.Client;

/// <summary>One department's sign-in at one center. Must be safe for concurrent use.</summary>
public abstract class CredentialSession
{
    /// <summary>Signs one attempt in, by headers.</summary>
    protected internal abstract ValueTask AuthenticateAsync(CallAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Told that the center did not take the attempt's sign-in (401).</summary>
    /// <returns>Whether another attempt would sign in anew, and so is worth making.</returns>
    protected internal virtual bool Renew(CallAttempt refused) => false;
}
