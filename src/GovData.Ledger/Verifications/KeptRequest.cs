using GovData.Client;

namespace GovData.Ledger;

/// <summary>What has to be known to ask again. It names a certificate and perhaps a person: only its sealed form is ever stored.</summary>
internal sealed class KeptRequest
{
    public VerificationRequest Request { get; set; } = new();

    public CallContext Context { get; set; } = new();
}
