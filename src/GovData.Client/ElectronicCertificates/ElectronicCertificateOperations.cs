using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations on electronic certificates, as the contract states them.</summary>
internal static class ElectronicCertificateOperations
{
    public static readonly CenterOperation Verify =
        new("verifyElectronicCertificate", HttpMethod.Post, "/v1/electronic-certificates/verification", RetryClass.Safe, SignatureRule.Required);

    public static readonly CenterOperation Accept = new(
        "acceptElectronicCertificate", HttpMethod.Post, "/v1/electronic-certificates/acceptances/{key}",
        RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetAcceptance =
        new("getAcceptance", HttpMethod.Get, "/v1/electronic-certificates/acceptances/{key}", RetryClass.Safe);

    public static readonly IReadOnlyList<CenterOperation> All = [Verify, Accept, GetAcceptance];
}
