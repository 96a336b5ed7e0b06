using System.Collections.Generic;
using System.Net.Http;

namespace GovData.Client;

/// <summary>The operations on electronic certificates, as the contract states them.</summary>
internal static class ElectronicCertificateOperations
{
    private const string Root = "/v1/electronic-certificates";

    public static readonly CenterOperation Verify =
        new("verifyElectronicCertificate", HttpMethod.Post, Root + "/verification", RetryClass.Safe, SignatureRule.Required);

    public static readonly CenterOperation Accept =
        new("acceptElectronicCertificate", HttpMethod.Post, Root + "/acceptances/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetAcceptance = new("getAcceptance", HttpMethod.Get, Root + "/acceptances/{key}", RetryClass.Safe);

    public static readonly CenterOperation Withdraw =
        new("withdrawAcceptance", HttpMethod.Post, Root + "/acceptances/{key}/withdrawal", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation Find = new("findElectronicCertificates", HttpMethod.Post, Root + "/search", RetryClass.Safe, SignatureRule.Required);

    public static readonly CenterOperation Get = new("getElectronicCertificate", HttpMethod.Post, Root + "/retrieval", RetryClass.Safe, SignatureRule.Required);

    public static readonly CenterOperation GetByQrCode = new("readCertificateQrCode", HttpMethod.Post, Root + "/qr-code", RetryClass.Safe, SignatureRule.Required);

    public static readonly CenterOperation RequestConsent =
        new("requestHolderConsent", HttpMethod.Post, Root + "/consents/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetConsent = new("getHolderConsent", HttpMethod.Get, Root + "/consents/{key}", RetryClass.Safe);

    public static readonly CenterOperation PrepareDownload =
        new("createCertificateDownload", HttpMethod.Post, Root + "/downloads/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation Download =
        new("downloadElectronicCertificate", HttpMethod.Post, Root + "/downloads/{key}/file", RetryClass.Never, SignatureRule.Required, TimeoutClass.Transfer);

    public static readonly CenterOperation VerifyMany =
        new("verifyManyElectronicCertificates", HttpMethod.Post, Root + "/verification-batches/{key}", RetryClass.Keyed, SignatureRule.Required, TimeoutClass.Write);

    public static readonly CenterOperation GetVerificationBatch = new("getVerificationBatch", HttpMethod.Get, Root + "/verification-batches/{key}", RetryClass.Safe);

    public static readonly CenterOperation ListStatusChanges = new("listCertificateStatusChanges", HttpMethod.Get, Root + "/status-changes", RetryClass.Safe);

    public static readonly IReadOnlyList<CenterOperation> All =
        [Verify, Accept, GetAcceptance, Withdraw, Find, Get, GetByQrCode, RequestConsent, GetConsent, PrepareDownload, Download, VerifyMany, GetVerificationBatch, ListStatusChanges];
}
