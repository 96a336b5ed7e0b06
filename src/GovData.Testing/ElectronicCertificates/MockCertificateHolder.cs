using GovData.Standards;

namespace GovData.Testing;

/// <summary>持证主体 · One of several holders of a certificate in the mock center's registry.</summary>
public sealed class MockCertificateHolder
{
    /// <summary>持证主体 · The holder's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>持证主体代码 · The holder's code.</summary>
    public string Code { get; set; } = "";

    /// <summary>持证主体代码类型代码 · What kind of code it is. Default 001, a social credit code.</summary>
    public HolderCodeType CodeType { get; set; } = HolderCodeType.SocialCreditCode;

    /// <summary>Names the type only: a holder may be a person.</summary>
    public override string ToString() => nameof(MockCertificateHolder);
}
