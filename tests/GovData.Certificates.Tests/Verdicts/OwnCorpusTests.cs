using System;
using System.Linq;
using GovData.Certificates.Tests.Support;
using GovData.Testing;

namespace GovData.Certificates.Tests.Verdicts;

/// <summary>Every document that the document maker makes, good and hostile, has the verdict it was made for.</summary>
public class OwnCorpusTests
{
    private static readonly TestPki Pki = TestPki.Create(seed: 5);
    private static readonly CertificateVerifier Verifier = new(TrustBundle.Of([.. Pki.Anchors, .. Pki.Intermediates]), RevocationStore.Of(Pki.RevocationLists));

    public static TheoryData<string> Names => [.. TestDocuments.All(Pki).Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_made_document_has_the_verdict_it_was_made_for(string name)
    {
        var document = TestDocuments.All(Pki).Single(one => one.Name == name);

        var verdict = Verifier.Verify(document.ToBytes(), new() { AsOf = Pki.Now });

        Assert.True(document.Expected == verdict.Status,
            $"{document.Class} ({document.Why}): {verdict}\n{string.Join("\n", verdict.AllFragments.Where(one => one.Result.Value != "PASS").Select(one => $"{one} {one.Evidence}"))}");
    }
}
