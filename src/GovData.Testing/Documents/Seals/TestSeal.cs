namespace GovData.Testing;

/// <summary>电子印章签章 · One signature to be put on a test document. What is left unset is as it should be.</summary>
public sealed class TestSeal
{
    /// <summary>签名值的结构 · The structure of the signature value.</summary>
    public TestSealShape Shape { get; set; }

    /// <summary>签章者 · Who signs; null = the PKI's signer.</summary>
    public TestIdentity? Signer { get; set; }

    /// <summary>制章者 · Who made the seal; null = the PKI's maker.</summary>
    public TestIdentity? Maker { get; set; }

    /// <summary>印章名称 · The seal's name.</summary>
    public string Name { get; set; } = "测试电子证照专用章";

    /// <summary>签章时间 · When it is signed; null = the PKI's <see cref="TestPki.SignedAt"/>.</summary>
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>有效终止日期 · When the seal ends; null = seven years after the PKI's day.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>Whom the seal lists as its signers; empty = the one who signs.</summary>
    public IList<TestIdentity> Signers { get; set; } = [];

    /// <summary>Whether the seal lists digests of certificates instead of certificates (certListType 2, GB/T 38540).</summary>
    public bool ListsDigests { get; set; }

    /// <summary>
    /// 时间戳 · Whether a timestamp (GB/T 20520) is put in: <see cref="TestSealShape.SesV4"/> and <see cref="TestSealShape.SesV5"/> have it over the signature value, <see cref="TestSealShape.SesV1"/> in
    /// place of the time inside what is signed, over the digest. The others have no place for it.
    /// </summary>
    public bool IsTimestamped { get; set; }

    /// <summary>Whether the SM2 signature values are the bare 64 bytes r||s instead of DER, as some field seals have them.</summary>
    public bool IsRaw { get; set; }

    /// <summary>未受保护的文件 · The parts of the package that this signature does not cover, by their names, such as <c>OFD.xml</c>.</summary>
    public IList<string> Uncovered { get; set; } = [];

    internal SealFaults Faults { get; } = new();

    internal SealHabits Habits { get; } = new();
}
