using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>严重程度. How much a finding weighs.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<RuleSeverity>))]
public sealed class RuleSeverity : OpenEnum<RuleSeverity>
{
    /// <summary>无法判定. The file can't be read, or not to its end: what follows was not judged.</summary>
    public static readonly RuleSeverity Fatal = Known("FATAL", "无法判定", "Fatal");

    /// <summary>错误. To be corrected before the table is submitted.</summary>
    public static readonly RuleSeverity Error = Known("ERROR", "错误", "Error");

    /// <summary>提示. Worth a look; the table can be submitted as it is.</summary>
    public static readonly RuleSeverity Warning = Known("WARNING", "提示", "Warning");

    /// <inheritdoc/>
    protected override IEnumerable<RuleSeverity> List() => [Fatal, Error, Warning];
}
