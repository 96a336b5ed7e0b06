namespace GovData.Client;

/// <summary>
/// 调用上下文 (who asks, for which matter and why): goes with every access to shared or certificate data and into the center's audit.
/// Source: practice of the national exchange platform, where each call names its end user and reason.
/// </summary>
public class CallContext
{
    /// <summary>经办人: the operator's account or staff number in the department's own system; never an identity number, which is refused.</summary>
    public string Operator { get; set; } = "";

    /// <summary>使用部门: 统一社会信用代码 of the department on whose behalf the call is made.</summary>
    public string Department { get; set; } = "";

    /// <summary>事项: the matter (case) being handled.</summary>
    public string Matter { get; set; } = "";

    /// <summary>用途: the purpose; must agree with the purpose granted.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>法律依据: the legal basis of the access.</summary>
    public string LegalBasis { get; set; } = "";

    /// <summary>终端地址: the IP address of the end user's machine, where known.</summary>
    public string? ClientAddress { get; set; }

    /// <summary>Names the type only: a context says who handles which case.</summary>
    public override string ToString() => nameof(CallContext);
}
