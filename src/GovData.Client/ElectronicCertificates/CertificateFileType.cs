using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>证照文件类型 (what kind of file of a certificate is wanted).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CertificateFileType>))]
public sealed class CertificateFileType : OpenEnum<CertificateFileType>
{
    /// <summary>OFD 版式文件 (GB/T 33190-2016).</summary>
    public static readonly CertificateFileType Ofd = Known("OFD", "OFD 版式文件", "OFD document");

    /// <summary>PDF 版式文件.</summary>
    public static readonly CertificateFileType Pdf = Known("PDF", "PDF 版式文件", "PDF document");

    /// <summary>图片 (PNG): a picture proves nothing.</summary>
    public static readonly CertificateFileType Png = Known("PNG", "图片", "Picture");

    /// <inheritdoc/>
    protected override IEnumerable<CertificateFileType> List() => [Ofd, Pdf, Png];
}
