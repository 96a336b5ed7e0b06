using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>检查结果 (what came of one check, contract schema Fragment). An unknown value is kept and is never taken for passed.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<FragmentResult>))]
public sealed class FragmentResult : OpenEnum<FragmentResult>
{
    /// <summary>通过.</summary>
    public static readonly FragmentResult Pass = Known("PASS", "通过", "Passed");

    /// <summary>不通过.</summary>
    public static readonly FragmentResult Fail = Known("FAIL", "不通过", "Failed");

    /// <summary>提示. It passed, and a person should know something about it.</summary>
    public static readonly FragmentResult Warn = Known("WARN", "提示", "Warning");

    /// <summary>未检查. Nobody asked for it, or there was nothing to check.</summary>
    public static readonly FragmentResult Skip = Known("SKIP", "未检查", "Not asked for");

    /// <summary>无法判定. It could not be judged.</summary>
    public static readonly FragmentResult Unknown = Known("UNKNOWN", "无法判定", "Could not be judged");

    /// <inheritdoc/>
    protected override IEnumerable<FragmentResult> List() => [Pass, Fail, Warn, Skip, Unknown];
}
