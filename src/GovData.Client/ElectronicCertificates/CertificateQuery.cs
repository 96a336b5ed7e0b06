using GovData.Standards;

namespace GovData.Client;

/// <summary>按持证主体查找证照 (whose certificates are looked for, and for what).</summary>
public class CertificateQuery
{
    /// <summary>持证主体代码: the holder's code, in the form of its type.</summary>
    public string HolderCode { get; set; } = "";

    /// <summary>持证主体代码类型代码 (GB/T 36903-2018): what kind of code it is. Foreigners and residents of Hong Kong, Macao and Taiwan are found like everybody else.</summary>
    public HolderCodeType HolderCodeType { get; set; } = HolderCodeType.Of("");

    /// <summary>证照类型代码, 21 letters and digits; null for every type that is read without consent.</summary>
    public string? CertificateType { get; set; }

    /// <summary>证照编号: the number on the certificate; null for any.</summary>
    public string? Number { get; set; }

    /// <summary>用证事由: the cause of use, mandatory, at most 200 characters.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>持证主体授权键: key of the holder's consent, where the type asks for one.</summary>
    public string? ConsentKey { get; set; }

    /// <summary>The most certificates on one page; null leaves it to the center.</summary>
    public int? PageSize { get; set; }

    /// <summary>Names the type only: a query says whose certificates are looked for.</summary>
    public override string ToString() => nameof(CertificateQuery);
}
