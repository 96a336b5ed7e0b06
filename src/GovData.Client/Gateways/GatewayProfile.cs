using System;

namespace GovData.Client;

/// <summary>
/// How operations travel: route, wrapping, and what the way cannot carry. The contract's operations know nothing of it, so a center that speaks otherwise
/// needs a profile and no other change. Profiles hold no state and are safe for concurrent use.
/// </summary>
public abstract class GatewayProfile
{
    /// <summary>A short name, for logs and evidence.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the contract's headers (signature, digest, key, trace) reach the center this way.</summary>
    public virtual bool CarriesHeaders => true;

    /// <summary>Sets the attempt's address, verb and body as they travel.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="endpoint">The configured address, without a trailing slash.</param>
    protected internal abstract void Route(CallAttempt attempt, string endpoint);

    /// <summary>The address of a path that belongs to the profile itself, such as its token service.</summary>
    protected internal virtual Uri AddressOf(string path, string endpoint) => new(endpoint + path);

    /// <summary>Whether <see cref="Unwrap"/> has something to do; when false the answer is read as it comes.</summary>
    public virtual bool Wraps => false;

    /// <summary>Takes the contract's answer out of what came back. Bad input is returned as it is: the runner says what it looks like.</summary>
    protected internal virtual CenterAnswer Unwrap(CallAttempt attempt, CenterAnswer answer) => answer;
}
