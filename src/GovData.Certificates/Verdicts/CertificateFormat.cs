namespace GovData.Certificates;

/// <summary>文件格式 (format of a certificate file), by its content and not by its name.</summary>
public enum CertificateFormat
{
    /// <summary>Neither OFD nor PDF.</summary>
    Unknown,

    /// <summary>OFD (GB/T 33190-2016), a ZIP package.</summary>
    Ofd,

    /// <summary>PDF (ISO 32000).</summary>
    Pdf,
}
