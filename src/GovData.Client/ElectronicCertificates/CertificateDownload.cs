using System;
using GovData.Security;

namespace GovData.Client;

/// <summary>一次性下载 (an annotated copy, 加注件, that can be fetched once, before it expires).</summary>
public class CertificateDownload
{
    /// <summary>下载键: its key.</summary>
    public string Key { get; set; } = "";

    /// <summary>失效时刻: fetch it before this.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>下载状态: where it stood when the center answered.</summary>
    public CertificateDownloadState State { get; set; } = CertificateDownloadState.Of("");

    /// <summary>Bytes of the file; null where the center does not say.</summary>
    public long? Size { get; set; }

    /// <summary>Digest of the file; null where the center does not say.</summary>
    public ContentDigest? Digest { get; set; }

    /// <summary>Key and state.</summary>
    public override string ToString() => $"{Key} {State}";
}
