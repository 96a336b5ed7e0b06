using GovData.Standards;

namespace GovData.Testing;

/// <summary>电子证照 · A certificate for the mock center's registry.</summary>
public sealed class MockCertificate
{
    /// <summary>证照标识 · Its identifier, also one with a wrong check character.</summary>
    public string Identifier { get; set; } = "";

    /// <summary>持证主体 · The holder's name.</summary>
    public string HolderName { get; set; } = "";

    /// <summary>持证主体代码 · The holder's code.</summary>
    public string HolderCode { get; set; } = "";

    /// <summary>持证主体代码类型代码 · What kind of code the holder's is. Default 001, a social credit code.</summary>
    public HolderCodeType HolderCodeType { get; set; } = HolderCodeType.SocialCreditCode;

    /// <summary>其他持证主体 · Further holders of the same certificate.</summary>
    public IList<MockCertificateHolder> FurtherHolders { get; set => field = value ?? []; } = [];

    /// <summary>证照名称 · What it is called.</summary>
    public string Name { get; set; } = "模拟电子证照";

    /// <summary>证照编号 · The number on it; null = the serial of its identifier.</summary>
    public string? Number { get; set; }

    /// <summary>颁发机构 · Who issued it.</summary>
    public string IssuerName { get; set; } = "模拟颁发机构";

    /// <summary>照面信息 · The fields on its face: name and value.</summary>
    public IDictionary<string, string> Face { get; set => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal); } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>静态二维码 · The text of the QR code printed on it; null = none. For a code shown on a phone see <c>MockCenter.Holders</c>.</summary>
    public string? QrCode { get; set; }

    /// <summary>The state at the issuer: VALID, SUSPENDED, REVOKED, CANCELLED, SUPERSEDED, …</summary>
    public string State { get; set; } = "VALID";

    /// <summary>The first day it holds; null = since ever.</summary>
    public CivilDate? ValidFrom { get; set; }

    /// <summary>The last day it holds; null = without end.</summary>
    public CivilDate? ValidTo { get; set; }

    /// <summary>The digest of its file, <c>sm3:…</c>; null = not registered. A copy that was prepared for download is registered beside it.</summary>
    public string? FileDigest { get; set; }

    /// <summary>When the center last read the state at the issuer; null = it reads at every check.</summary>
    public DateTimeOffset? StateReadAt { get; set; }
}
