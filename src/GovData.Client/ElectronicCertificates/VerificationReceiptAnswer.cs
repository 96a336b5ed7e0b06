using GovData.Security;

namespace GovData.Client;

/// <summary>The part of a verification's answer that counts: the signed receipt.</summary>
internal sealed class VerificationReceiptAnswer
{
    public SignedDocument? Receipt { get; set; }
}
