using System;
using GovData.Certificates;
using GovData.Testing;

namespace GovData.Benchmarks.Certificates;

/// <summary>Documents with two seals, some 40 KB each, and who judges them.</summary>
internal sealed class TwoSeals
{
    private readonly TestPki _pki = TestPki.Create(seed: 20261127);

    public TwoSeals() => Verifier = new(TrustBundle.Of([.. _pki.Anchors, .. _pki.Intermediates]), RevocationStore.Of(_pki.RevocationLists));

    public CertificateVerifier Verifier { get; }

    public DateTimeOffset AsOf => _pki.Now;

    /// <summary>A document; those of different numbers differ.</summary>
    public byte[] Document(int number)
    {
        var photo = new byte[28_000];
        new Random(number).NextBytes(photo);
        var document = new TestOfd(_pki) { HolderName = $"测试单位 {number}", Seals = { new TestSeal(), new TestSeal { Name = "测试审批专用章" } } };
        document.Attachments["photo.jpg"] = photo;
        return document.ToBytes();
    }
}
