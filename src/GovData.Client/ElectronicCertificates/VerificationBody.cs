using System.Collections.Generic;
using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>verifyElectronicCertificate</c> sends.</summary>
internal sealed class VerificationBody
{
    public CallContext? Context { get; set; }

    public string Identifier { get; set; } = "";

    public string? HolderName { get; set; }

    public string? HolderCode { get; set; }

    public ContentDigest? Digest { get; set; }

    public IDictionary<string, string?>? Face { get; set; }
}
