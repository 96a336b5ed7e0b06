using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>加密方式 (how a part is encrypted). An unknown name is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<PartEncryption>))]
public sealed class PartEncryption : OpenEnum<PartEncryption>
{
    /// <summary>不加密. The channel alone protects it.</summary>
    public static readonly PartEncryption None = Known("none", "不加密", "Not encrypted");

    /// <summary>SM4-GCM (GB/T 32907-2016, RFC 8998) under a key of its own, which SM2 (GB/T 32918.4-2016) wraps for the recipient; the tag is the last 16 bytes.</summary>
    public static readonly PartEncryption Sm4Gcm = Known("sm4-gcm", "SM4-GCM 加密", "SM4-GCM");

    /// <inheritdoc/>
    protected override IEnumerable<PartEncryption> List() => [None, Sm4Gcm];
}
