using GovData.Standards;

namespace GovData.Client;

/// <summary>持证主体 (who holds a certificate, GB/T 36903-2018).</summary>
public class CertificateHolder
{
    /// <summary>持证主体 (CZZT): the holder's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>持证主体代码 (CZZTDM): the holder's code.</summary>
    public string Code { get; set; } = "";

    /// <summary>持证主体代码类型代码 (CZZTDMLXDM): what kind of code it is.</summary>
    public HolderCodeType CodeType { get; set; } = HolderCodeType.Of("");

    /// <summary>Names the type only: a holder may be a person.</summary>
    public override string ToString() => nameof(CertificateHolder);
}
