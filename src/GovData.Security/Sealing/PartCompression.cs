using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>压缩方式 (how a part is compressed before it is encrypted). An unknown name is kept as it came.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<PartCompression>))]
public sealed class PartCompression : OpenEnum<PartCompression>
{
    /// <summary>不压缩. As it is.</summary>
    public static readonly PartCompression None = Known("none", "不压缩", "Not compressed");

    /// <summary>gzip (RFC 1952), which every platform reads.</summary>
    public static readonly PartCompression Gzip = Known("gzip", "gzip 压缩", "gzip");

    /// <summary>Zstandard (RFC 8878).</summary>
    public static readonly PartCompression Zstd = Known("zstd", "Zstandard 压缩", "Zstandard");

    /// <inheritdoc/>
    protected override IEnumerable<PartCompression> List() => [None, Gzip, Zstd];
}
