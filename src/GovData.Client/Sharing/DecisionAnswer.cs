using GovData.Security;

namespace GovData.Client;

/// <summary>The part of a decision's answer that counts: the signed document.</summary>
internal sealed class DecisionAnswer
{
    public SignedDocument? Document { get; set; }
}
