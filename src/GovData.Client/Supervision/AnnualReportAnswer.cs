using GovData.Security;

namespace GovData.Client;

/// <summary>The part of an annual report's answer that counts: the signed receipt.</summary>
internal sealed class AnnualReportAnswer
{
    public SignedDocument? Receipt { get; set; }
}
