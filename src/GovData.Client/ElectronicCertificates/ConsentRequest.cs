using System.Collections.Generic;
using GovData.Standards;

namespace GovData.Client;

/// <summary>授权请求 (what a holder is asked to consent to).</summary>
public class ConsentRequest
{
    /// <summary>授权键: key of the consent, chosen by the department; it lives for ever.</summary>
    public string Key { get; set; } = "";

    /// <summary>持证主体代码: the holder's code, in the form of its type.</summary>
    public string HolderCode { get; set; } = "";

    /// <summary>持证主体代码类型代码 (GB/T 36903-2018): what kind of code it is.</summary>
    public HolderCodeType HolderCodeType { get; set; } = HolderCodeType.Of("");

    /// <summary>证照类型代码: the types of certificate to be read, 1 to 20.</summary>
    public IList<string> CertificateTypes { get; set => field = value ?? []; } = [];

    /// <summary>用证事由: the cause of use, which the holder is shown; mandatory, at most 200 characters.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
