namespace GovData.Testing;

/// <summary>A seal with what its PKI adds to it: nothing is open any more.</summary>
internal sealed class SealContext(TestSeal seal, TestPki pki)
{
    public TestSeal Seal { get; } = seal;

    public SealFaults Faults => Seal.Faults;

    public TestIdentity Signer => Seal.Signer ?? pki.Signer;

    public TestIdentity Maker => Seal.Maker ?? pki.Maker;

    public DateTimeOffset SignedAt => Seal.SignedAt ?? pki.SignedAt;

    public DateTimeOffset ValidFrom => pki.Now.AddYears(-2);

    public DateTimeOffset ValidUntil => Seal.ValidUntil ?? pki.Now.AddYears(7);

    public IEnumerable<TestIdentity> Signers => Seal.Signers.Count > 0 ? Seal.Signers : [Signer];

    public int Version => Seal.Shape switch
    {
        TestSealShape.SesV1 => 1,
        TestSealShape.SesV5 => 5,
        _ => 4,
    };

    public bool HasSeal => Seal.Shape is TestSealShape.SesV1 or TestSealShape.SesV4 or TestSealShape.SesV5;

    public string SignatureOid(TestIdentity by) => Faults.SignatureOid ?? by.Key.SignatureOid;

    public byte[] Sign(TestIdentity by, byte[] message) => by.Key.Sign(message, Seal.IsRaw, Faults.UserId ?? TestKey.DefaultUserId);

    public byte[] Timestamp(byte[] signature)
    {
        var token = TimestampToken.Make(
            Faults.TimestampAuthority ?? pki.TimestampAuthority, Faults.TimestampedValue ?? signature, Faults.TimestampAt ?? SignedAt.AddMinutes(1), Faults.HasGmTimestamp ? Oids.GmSigned : Oids.CmsSigned);
        return Faults.Timestamp is { } change ? change(token) : token;
    }
}
