using System;
using GovData.Testing;

namespace GovData.Certificates.Tests.Support;

/// <summary>Documents made for one test.</summary>
internal static class Made
{
    public static readonly TestPki Pki = TestPki.Create(seed: 7);
    public static readonly TrustBundle Trust = TrustBundle.Of([.. Pki.Anchors, .. Pki.Intermediates]);
    public static readonly RevocationStore Lists = RevocationStore.Of(Pki.RevocationLists);
    public static readonly CertificateVerifier Verifier = new(Trust, Lists);

    public static byte[] Ofd(Action<TestSeal>? seal = null, Action<TestOfd>? document = null)
    {
        var one = new TestSeal();
        seal?.Invoke(one);
        var made = new TestOfd(Pki) { Seals = { one } };
        document?.Invoke(made);
        return made.ToBytes();
    }

    public static CertificateVerdict Verify(byte[] file, DateTimeOffset? asOf = null, CertificateVerifier? verifier = null) =>
        (verifier ?? Verifier).Verify(file, new() { AsOf = asOf ?? Pki.Now });
}
