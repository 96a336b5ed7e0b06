using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Client;

/// <summary>下载状态 (where a one-time download stands).</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CertificateDownloadState>))]
public sealed class CertificateDownloadState : OpenEnum<CertificateDownloadState>
{
    /// <summary>可下载. It can be fetched.</summary>
    public static readonly CertificateDownloadState Ready = Known("READY", "可下载", "Ready");

    /// <summary>已下载. It was fetched.</summary>
    public static readonly CertificateDownloadState Fetched = Known("FETCHED", "已下载", "Fetched");

    /// <summary>已过期. Nobody fetched it in time.</summary>
    public static readonly CertificateDownloadState Expired = Known("EXPIRED", "已过期", "Expired");

    /// <inheritdoc/>
    protected override IEnumerable<CertificateDownloadState> List() => [Ready, Fetched, Expired];
}
