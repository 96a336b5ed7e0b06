using GovData.Security;

namespace GovData.Client;

/// <summary>The parts of an acceptance's answer that count: the signed document, and what changes after it was signed.</summary>
internal sealed class AcceptanceAnswer
{
    public AcceptanceState? State { get; set; }

    public SignedDocument? Document { get; set; }

    public SignedDocument? Withdrawal { get; set; }
}
