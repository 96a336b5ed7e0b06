using System.Linq;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;

namespace GovData.Certificates.Tests.Seals;

public class SealTimestampTests
{
    private static readonly CertificateVerifier Field = new(Made.Trust, Made.Lists, VerificationPolicy.Field);

    [Fact]
    public void A_timestamp_whose_algorithms_are_not_written_as_is_usual_is_refused_and_in_the_field_named()
    {
        var file = Case("t32c-timestamp-parameters.ofd");

        var strict = Made.Verify(file);
        var field = Made.Verify(file, verifier: Field);

        Assert.Equal((VerificationStatus.Invalid, "time.stamp-broken"), (strict.Status, strict.Code));
        Assert.Contains(strict.AllFragments, one => one.Code == "time.stamp-broken" && one.Evidence == "cms.parameters");
        Assert.Equal((VerificationStatus.Valid, true), (field.Status, field.IsTimeProven));
        Assert.Contains(field.Warnings, one => one.Check == "tsa.cms" && one.Code == "cms.parameters");
    }

    [Fact]
    public void A_timestamp_inside_what_was_signed_is_a_claim_and_says_so()
    {
        var verdict = Made.Verify(Made.Ofd(seal => (seal.Shape, seal.IsTimestamped) = (TestSealShape.SesV1, true)));

        Assert.Equal((VerificationStatus.Valid, false), (verdict.Status, verdict.IsTimeProven));
        Assert.Equal(Made.Pki.SignedAt.AddMinutes(1), Assert.Single(verdict.Signatures).SignedAt);
        Assert.Contains(verdict.Warnings, one => one.Code == "time.token-inside" && one.Evidence is null);
        Assert.Contains(verdict.Warnings, one => one.Code == "time.not-proven");
    }

    [Fact]
    public void Nor_does_it_prove_that_a_signer_revoked_since_signed_before()
    {
        var verdict = Made.Verify(Made.Ofd(seal => (seal.Shape, seal.Signer, seal.IsTimestamped) = (TestSealShape.SesV1, Made.Pki.Revoked, true)));

        Assert.Equal(VerificationStatus.Indeterminate, verdict.Status);
    }

    [Fact]
    public void One_that_cannot_be_read_states_no_time()
    {
        var verdict = Made.Verify(Case("g03c-v1-token-not-read.ofd"));

        Assert.Null(Assert.Single(verdict.Signatures).SignedAt);
        Assert.Contains(verdict.Warnings, one => one.Code == "time.token-inside" && one.Evidence == "unreadable");
        Assert.Contains(verdict.Warnings, one => one.Code == "time.none");
    }

    private static byte[] Case(string name) => TestDocuments.All(Made.Pki).Single(one => one.Name == name).ToBytes();
}
