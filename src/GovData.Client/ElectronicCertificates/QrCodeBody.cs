namespace GovData.Client;

/// <summary>What <c>readCertificateQrCode</c> sends.</summary>
internal sealed class QrCodeBody
{
    public CallContext? Context { get; set; }

    public string Text { get; set; } = "";

    public string UseCause { get; set; } = "";
}
