using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>submitAnnualReport</c> sends.</summary>
internal sealed class AnnualReportSubmit
{
    public SignedDocument? Report { get; set; }
}
