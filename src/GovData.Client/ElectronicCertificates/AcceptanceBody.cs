using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>acceptElectronicCertificate</c> sends.</summary>
internal sealed class AcceptanceBody
{
    public CallContext? Context { get; set; }

    public SignedDocument? Receipt { get; set; }

    public string UseCause { get; set; } = "";

    public string? MatterCode { get; set; }

    public string? CaseNumber { get; set; }
}
