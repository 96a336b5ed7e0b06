using Org.BouncyCastle.Asn1.X509;

namespace GovData.Testing;

/// <summary>
/// 测试证书体系 · A certificate infrastructure for tests: an SM2 root with a seal authority below it, signers, a seal maker, a time stamping authority, what
/// is revoked, expired, for encryption only or issued by a stranger with the same names, and an international root for RSA and P-256. Its dates lie round
/// the clock given, so that nothing ages. Its keys are no secret: trust its roots in tests only.
/// </summary>
public sealed class TestPki
{
    private readonly Entropy _entropy;
    private readonly Lazy<TestIdentity> _rsa;

    private TestPki(DateTimeOffset now, Entropy entropy)
    {
        _entropy = entropy;
        Now = now;
        Root = Authority("Test SM2 Root", 0x1000, TestKeyKind.Sm2);
        Intermediate = Authority("Test SM2 Seal CA", 0x1001, TestKeyKind.Sm2, Root, pathLength: 0);
        Signer = Leaf("Seal Signer", 0x2000);
        Maker = Issue(new CertificateDraft { Name = "Seal Maker", Serial = 0x2001, From = Years(-4), To = Years(10) }, Intermediate);
        OtherSigner = Leaf("Other Signer", 0x2002, organisation: "Other Bureau");
        Expired = Issue(new CertificateDraft { Name = "Expired Signer", Organisation = "Test Bureau", Serial = 0x2003, From = Years(-8), To = Years(-6) }, Intermediate);
        Revoked = Leaf("Revoked Signer", 0x2004);
        Encryption = Leaf("Encryption Only", 0x2005, KeyUsage.KeyEncipherment | KeyUsage.DataEncipherment);
        TimestampAuthority = Issue(
            new CertificateDraft { Name = "Test TSA", Serial = 0x2006, From = Years(-4), To = Years(10), Usage = KeyUsage.DigitalSignature, ExtendedUse = Oids.TimestampingUse }, Intermediate);
        RogueRoot = Authority("Test SM2 Seal CA", 0x1002, TestKeyKind.Sm2, purpose: "rogue root");
        Rogue = Leaf("Seal Signer", 0x2000, issuer: RogueRoot, purpose: "rogue");
        InternationalRoot = Authority("Test International Root", 0x3000, TestKeyKind.P256);
        P256Signer = Leaf("P-256 Signer", 0x3001, issuer: InternationalRoot, kind: TestKeyKind.P256);
        _rsa = new Lazy<TestIdentity>(() => Leaf("RSA Signer", 0x3002, issuer: InternationalRoot, kind: TestKeyKind.Rsa));
    }

    /// <summary>The day all dates lie round: midnight UTC of the day it was made on. Documents are judged as of this day.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>When documents are signed unless a seal says otherwise: fifteen months before <see cref="Now"/>.</summary>
    public DateTimeOffset SignedAt => Now.AddMonths(-15);

    /// <summary>When <see cref="Revoked"/> was revoked: a year before <see cref="Now"/>, after <see cref="SignedAt"/>.</summary>
    public DateTimeOffset RevokedAt => Now.AddMonths(-12);

    /// <summary>根证书 · The SM2 trust anchor.</summary>
    public TestIdentity Root { get; }

    /// <summary>The seal authority below the root, which issues all SM2 certificates. It is not inside the documents.</summary>
    public TestIdentity Intermediate { get; }

    /// <summary>签章者 · Who signs.</summary>
    public TestIdentity Signer { get; }

    /// <summary>A signer of another organisation, listed in no seal unless a test does it.</summary>
    public TestIdentity OtherSigner { get; }

    /// <summary>制章者 · Who makes seals.</summary>
    public TestIdentity Maker { get; }

    /// <summary>时间戳服务 · Who makes timestamps.</summary>
    public TestIdentity TimestampAuthority { get; }

    /// <summary>加密证书 · A certificate for encryption only: what it signs is not valid.</summary>
    public TestIdentity Encryption { get; }

    /// <summary>A signer revoked at <see cref="RevokedAt"/> for a compromised key.</summary>
    public TestIdentity Revoked { get; }

    /// <summary>A signer whose certificate ended six years before <see cref="Now"/>.</summary>
    public TestIdentity Expired { get; }

    /// <summary>An authority nobody trusts, with the name of <see cref="Intermediate"/>.</summary>
    public TestIdentity RogueRoot { get; }

    /// <summary>A signer issued by <see cref="RogueRoot"/>, with the name and the serial number of <see cref="Signer"/>.</summary>
    public TestIdentity Rogue { get; }

    /// <summary>The trust anchor of the international signers, P-256.</summary>
    public TestIdentity InternationalRoot { get; }

    /// <summary>A signer with a P-256 key.</summary>
    public TestIdentity P256Signer { get; }

    /// <summary>A signer with an RSA key of 2048 bits, made when first asked for.</summary>
    public TestIdentity RsaSigner => _rsa.Value;

    /// <summary>信任锚 · What to trust: the two roots, DER.</summary>
    public IReadOnlyList<byte[]> Anchors => [Root.Certificate, InternationalRoot.Certificate];

    /// <summary>中间证书 · What stands between, DER.</summary>
    public IReadOnlyList<byte[]> Intermediates => [Intermediate.Certificate];

    /// <summary>证书撤销列表 · The revocation list of each authority as of <see cref="Now"/>, DER.</summary>
    public IReadOnlyList<byte[]> RevocationLists => [CrlAt(Now, Root), CrlAt(Now), CrlAt(Now, InternationalRoot)];

    /// <summary>A test PKI.</summary>
    /// <param name="timeProvider">The clock its dates lie round; null = the system's.</param>
    /// <param name="seed">With a seed on the same day: the same keys, certificates and documents, byte for byte. Null = new keys.</param>
    public static TestPki Create(TimeProvider? timeProvider = null, int? seed = null)
    {
        var now = (timeProvider ?? TimeProvider.System).GetUtcNow();
        return new TestPki(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero), new Entropy(seed));
    }

    /// <summary>证书撤销列表 · The revocation list an authority issued at an instant: what was revoked until then. It holds for 30 days.</summary>
    /// <param name="at">When it was issued, at most ten years from <see cref="Now"/>.</param>
    /// <param name="issuer">The authority; null = <see cref="Intermediate"/>.</param>
    /// <returns>The list, DER.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is more than ten years away.</exception>
    public byte[] CrlAt(DateTimeOffset at, TestIdentity? issuer = null)
    {
        if (at < Years(-10) || at > Years(10)) throw new ArgumentOutOfRangeException(nameof(at), at, "A list of the test PKI lies within ten years of its day.");
        var draft = new RevocationListDraft
        {
            ThisUpdate = at,
            NextUpdate = at.AddDays(30),
            Number = (long)(at - Years(-10)).TotalDays + 1,
            Revoked = (issuer ?? Intermediate) == Intermediate && at >= RevokedAt ? [(Revoked.Draft.Serial, RevokedAt)] : [],
        };
        return draft.Issue(issuer ?? Intermediate);
    }

    /// <summary>Writes what a verifier is given: <c>anchors/*.crt</c>, <c>intermediates/*.crt</c> and <c>crl/*.crl</c>, PEM.</summary>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void WriteTo(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        PkiFolder.Write(this, folder);
    }

    /// <summary>A further certificate of the seal authority, for what a case needs.</summary>
    internal TestIdentity Issue(CertificateDraft draft, TestIdentity issuer, TestKeyKind kind = TestKeyKind.Sm2, string? purpose = null) =>
        draft.Issue(TestKey.Create(kind, _entropy.For(purpose ?? draft.Name)), issuer);

    private TestIdentity Leaf(
        string name, long serial, int usage = KeyUsage.DigitalSignature | KeyUsage.NonRepudiation, string organisation = "Test Bureau",
        TestIdentity? issuer = null, TestKeyKind kind = TestKeyKind.Sm2, string? purpose = null) =>
        Issue(new CertificateDraft { Name = name, Organisation = organisation, Serial = serial, From = Years(-2), To = Years(8), Usage = usage }, issuer ?? Intermediate, kind, purpose);

    private TestIdentity Authority(string name, long serial, TestKeyKind kind, TestIdentity? issuer = null, int? pathLength = null, string? purpose = null)
    {
        var draft = new CertificateDraft
        {
            Name = name,
            Serial = serial,
            From = Years(-6),
            To = Years(issuer is null ? 14 : 13),
            Usage = KeyUsage.KeyCertSign | KeyUsage.CrlSign,
            IsAuthority = true,
            PathLength = pathLength,
        };
        return draft.Issue(TestKey.Create(kind, _entropy.For(purpose ?? name)), issuer);
    }

    private DateTimeOffset Years(int years) => Now.AddYears(years);
}
