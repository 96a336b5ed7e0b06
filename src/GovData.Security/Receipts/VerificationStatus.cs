using System.Collections.Generic;
using System.Text.Json.Serialization;
using GovData.Standards;

namespace GovData.Security;

/// <summary>核验结论 (verdict on an electronic certificate in one word, contract schema VerdictStatus). An unknown value is kept and is never taken for valid.</summary>
[JsonConverter(typeof(OpenEnumJsonConverter<VerificationStatus>))]
public sealed class VerificationStatus : OpenEnum<VerificationStatus>
{
    /// <summary>有效. Every check that matters passed.</summary>
    public static readonly VerificationStatus Valid = Known("VALID", "有效", "Valid");

    /// <summary>无效. A check failed.</summary>
    public static readonly VerificationStatus Invalid = Known("INVALID", "无效", "Invalid");

    /// <summary>无法判定. What a verdict needs is not to be had: neither yes nor no.</summary>
    public static readonly VerificationStatus Indeterminate = Known("INDETERMINATE", "无法判定", "Cannot be judged");

    /// <summary>未签名. The file carries no signature.</summary>
    public static readonly VerificationStatus NotSigned = Known("NOT_SIGNED", "未签名", "Not signed");

    /// <inheritdoc/>
    protected override IEnumerable<VerificationStatus> List() => [Valid, Invalid, Indeterminate, NotSigned];
}
