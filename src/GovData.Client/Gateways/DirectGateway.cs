using System;

namespace GovData.Client;

/// <summary>Direct HTTP: the contract's own paths below the endpoint.</summary>
public sealed class DirectGateway : GatewayProfile
{
    /// <inheritdoc/>
    public override string Name => "direct";

    /// <inheritdoc/>
    protected internal override void Route(CallAttempt attempt, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        attempt.Address = new Uri(endpoint + attempt.Path);
    }
}
