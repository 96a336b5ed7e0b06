namespace GovData.Testing;

/// <summary>加注件 · Makes the copies of certificates that bear what they were given out for.</summary>
internal sealed class CertificateCopies(CenterServices center)
{
    private readonly Lazy<TestPki> _pki = new(() => TestPki.Create(center.Clock.Provider, BitConverter.ToInt32(center.Chance.Next(4), 0)));

    public TestPki Pki => _pki.Value;

    public byte[] Make(CertificateRecord certificate, string useCause, MockDepartment department)
    {
        var document = new TestOfd(Pki)
        {
            Identifier = certificate.Identifier,
            HolderName = string.Join("、", certificate.Holders.Select(h => h.Name)),
            FurtherPages = [$"加注件 用证部门：{department.Name} 用证事由：{useCause} 加注时间：{MockJson.Instant(center.Clock.Now)}"],
            Seals = [new TestSeal()],
        };
        return document.ToBytes();
    }
}
