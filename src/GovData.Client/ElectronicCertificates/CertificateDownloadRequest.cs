namespace GovData.Client;

/// <summary>下载登记 (which file of a certificate is wanted, and for what; the cause stands on the copy).</summary>
public class CertificateDownloadRequest
{
    /// <summary>下载键: key of the download, chosen by the department; one download, however often it is asked for.</summary>
    public string Key { get; set; } = "";

    /// <summary>电子证照标识 (GB/T 36904-2018).</summary>
    public string Identifier { get; set; } = "";

    /// <summary>文件类型: OFD unless set.</summary>
    public CertificateFileType FileType { get; set; } = CertificateFileType.Ofd;

    /// <summary>用证事由: the cause of use, mandatory, at most 200 characters.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>持证主体授权键: key of the holder's consent, where the type asks for one.</summary>
    public string? ConsentKey { get; set; }

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
