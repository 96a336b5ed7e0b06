using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>密码杂凑算法 (digest algorithm; SM3 is GB/T 32905-2016, SHA-256 is FIPS 180-4). An unknown name is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<DigestAlgorithm>))]
public sealed class DigestAlgorithm : OpenEnum<DigestAlgorithm>
{
    /// <summary>SM3 杂凑算法 (GB/T 32905-2016), the digest of the domestic suite.</summary>
    public static readonly DigestAlgorithm Sm3 = Known("sm3", "SM3 杂凑算法", "SM3");

    /// <summary>SHA-256 杂凑算法 (FIPS 180-4).</summary>
    public static readonly DigestAlgorithm Sha256 = Known("sha-256", "SHA-256 杂凑算法", "SHA-256");

    /// <inheritdoc/>
    protected override IEnumerable<DigestAlgorithm> List() => [Sm3, Sha256];
}
