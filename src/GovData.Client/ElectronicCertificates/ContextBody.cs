namespace GovData.Client;

/// <summary>What <c>downloadElectronicCertificate</c> sends: nothing but who asks and why.</summary>
internal sealed class ContextBody
{
    public CallContext? Context { get; set; }
}
