using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations of the center itself, as the contract states them.</summary>
internal static class ServiceOperations
{
    public static readonly CenterOperation GetCapabilities = new("getCapabilities", HttpMethod.Get, "/v1/capabilities", RetryClass.Safe) { IsOpen = true };

    public static readonly CenterOperation GetLimits = new("getLimits", HttpMethod.Get, "/v1/limits", RetryClass.Safe);

    public static readonly CenterOperation GetStatus = new("getStatus", HttpMethod.Get, "/v1/status", RetryClass.Safe) { IsOpen = true };

    public static readonly CenterOperation Echo = new("echo", HttpMethod.Post, "/v1/diagnostics/echo", RetryClass.Safe, SignatureRule.Optional);

    public static readonly CenterOperation GetOperation = new("getOperation", HttpMethod.Get, "/v1/operations/{operationId}", RetryClass.Safe);

    public static readonly IReadOnlyList<CenterOperation> All = [GetCapabilities, GetLimits, GetStatus, Echo, GetOperation];
}
