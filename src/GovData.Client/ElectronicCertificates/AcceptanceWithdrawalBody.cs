using GovData.Security;

namespace GovData.Client;

/// <summary>What <c>withdrawAcceptance</c> sends.</summary>
internal sealed class AcceptanceWithdrawalBody
{
    public SignedDocument? Withdrawal { get; set; }
}
