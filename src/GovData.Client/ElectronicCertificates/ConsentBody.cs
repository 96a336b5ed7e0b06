using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Client;

/// <summary>What <c>requestHolderConsent</c> sends.</summary>
internal sealed class ConsentBody
{
    public CallContext? Context { get; set; }

    public string HolderCode { get; set; } = "";

    public HolderCodeType HolderCodeType { get; set; } = HolderCodeType.Of("");

    public IList<string> CertificateTypes { get; set; } = [];

    public string UseCause { get; set; } = "";
}
