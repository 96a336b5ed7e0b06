namespace GovData.Client;

/// <summary>What <c>getElectronicCertificate</c> sends.</summary>
internal sealed class CertificateRequestBody
{
    public CallContext? Context { get; set; }

    public string Identifier { get; set; } = "";

    public string UseCause { get; set; } = "";

    public string? ConsentKey { get; set; }
}
