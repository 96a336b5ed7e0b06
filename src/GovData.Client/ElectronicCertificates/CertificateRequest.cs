namespace GovData.Client;

/// <summary>按标识查询证照 (which certificate is wanted, and for what).</summary>
public class CertificateRequest
{
    /// <summary>电子证照标识 (GB/T 36904-2018): <c>1.2.156.3005.2.</c> and five parts.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>用证事由: the cause of use, mandatory, at most 200 characters.</summary>
    public string UseCause { get; set; } = "";

    /// <summary>持证主体授权键: key of the holder's consent, where the type asks for one.</summary>
    public string? ConsentKey { get; set; }

    /// <summary>Names the type only: a certificate says who its holder is.</summary>
    public override string ToString() => nameof(CertificateRequest);
}
