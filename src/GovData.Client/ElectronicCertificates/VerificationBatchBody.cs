using System.Collections.Generic;

namespace GovData.Client;

/// <summary>What <c>verifyManyElectronicCertificates</c> sends.</summary>
internal sealed class VerificationBatchBody
{
    public CallContext? Context { get; set; }

    public IList<string> Identifiers { get; set; } = [];
}
