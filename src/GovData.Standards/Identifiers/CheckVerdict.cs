using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GovData.Standards;

/// <summary>校验结论. What a check character says where it is a hint and not a proof.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<CheckVerdict>))]
public sealed class CheckVerdict : OpenEnum<CheckVerdict>
{
    /// <summary>相符. The check character is that of the standard.</summary>
    public static readonly CheckVerdict Ok = Known("OK", "相符", "Right");

    /// <summary>已知变体. The check character is that of a faulty computation known to be in use.</summary>
    public static readonly CheckVerdict KnownVariant = Known("KNOWN_VARIANT", "已知变体", "Known variant");

    /// <summary>不符. The check character fits neither.</summary>
    public static readonly CheckVerdict Mismatch = Known("MISMATCH", "不符", "Mismatch");

    /// <inheritdoc/>
    protected override IEnumerable<CheckVerdict> List() => [Ok, KnownVariant, Mismatch];
}
