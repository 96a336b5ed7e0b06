using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>信任材料类别 (what a piece of trust material is; the DER forms of RFC 5280 and RFC 6960). An unknown name is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<TrustMaterialKind>))]
public sealed class TrustMaterialKind : OpenEnum<TrustMaterialKind>
{
    /// <summary>数字证书: an X.509 certificate (GB/T 20518).</summary>
    public static readonly TrustMaterialKind Certificate = Known("CERTIFICATE", "数字证书", "Certificate");

    /// <summary>证书撤销列表: a CRL.</summary>
    public static readonly TrustMaterialKind RevocationList = Known("REVOCATION_LIST", "证书撤销列表", "Revocation list");

    /// <summary>在线证书状态响应: an OCSP response.</summary>
    public static readonly TrustMaterialKind OcspResponse = Known("OCSP_RESPONSE", "在线证书状态响应", "OCSP response");

    /// <summary>公钥: a SubjectPublicKeyInfo.</summary>
    public static readonly TrustMaterialKind PublicKey = Known("PUBLIC_KEY", "公钥", "Public key");

    /// <inheritdoc/>
    protected override IEnumerable<TrustMaterialKind> List() => [Certificate, RevocationList, OcspResponse, PublicKey];
}
