namespace GovData.Client;

/// <summary>What <c>createCertificateDownload</c> sends.</summary>
internal sealed class CertificateDownloadBody
{
    public CallContext? Context { get; set; }

    public string Identifier { get; set; } = "";

    public CertificateFileType FileType { get; set; } = CertificateFileType.Ofd;

    public string UseCause { get; set; } = "";

    public string? ConsentKey { get; set; }
}
