using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>签名算法 (signature algorithm; SM2 is GB/T 32918.2-2016, ECDSA is FIPS 186-5). An unknown name is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<SignatureAlgorithm>))]
public sealed class SignatureAlgorithm : OpenEnum<SignatureAlgorithm>
{
    /// <summary>SM2 签名 over SM3 (GB/T 32918.2-2016); the value is DER, as GB/T 35276 has it.</summary>
    public static readonly SignatureAlgorithm Sm2Sm3 = Known("sm2-sm3", "SM2 签名（SM3 杂凑）", "SM2 with SM3");

    /// <summary>ECDSA 签名 over P-256 and SHA-256 (FIPS 186-5); the value is the 64 bytes r||s, as RFC 9421 section 3.3.4 has it.</summary>
    public static readonly SignatureAlgorithm EcdsaP256Sha256 = Known("ecdsa-p256-sha256", "ECDSA P-256 签名（SHA-256 杂凑）", "ECDSA P-256 with SHA-256");

    /// <inheritdoc/>
    protected override IEnumerable<SignatureAlgorithm> List() => [Sm2Sm3, EcdsaP256Sha256];
}
