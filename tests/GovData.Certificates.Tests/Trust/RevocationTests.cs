using System;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;

namespace GovData.Certificates.Tests.Trust;

/// <summary>Revocation as of a time: what a list can say, and when it can say nothing.</summary>
public class RevocationTests
{
    private static readonly TestPki Pki = Made.Pki;

    private static CertificateVerifier With(params byte[][] lists) => new(Made.Trust, RevocationStore.Of([Pki.CrlAt(Pki.Now, Pki.Root), .. lists]));

    private static byte[] SignedByRevoked(DateTimeOffset at, bool isTimestamped) => Made.Ofd(seal =>
    {
        (seal.Signer, seal.SignedAt, seal.IsTimestamped) = (Pki.Revoked, at, isTimestamped);
    });

    [Fact]
    public void What_was_signed_after_the_revocation_is_refused()
    {
        var verdict = Made.Verify(SignedByRevoked(Pki.RevokedAt.AddDays(1), isTimestamped: true));

        Assert.Equal((VerificationStatus.Invalid, "revocation.revoked"), (verdict.Status, verdict.Code));
    }

    [Fact]
    public void What_was_signed_before_the_revocation_and_stamped_then_is_valid() =>
        Assert.Equal(VerificationStatus.Valid, Made.Verify(SignedByRevoked(Pki.SignedAt, isTimestamped: true)).Status);

    [Fact]
    public void A_date_before_the_revocation_that_nobody_proves_may_be_backdated()
    {
        var verdict = Made.Verify(SignedByRevoked(Pki.SignedAt, isTimestamped: false));

        Assert.Equal((VerificationStatus.Indeterminate, "revocation.revoked-unproven"), (verdict.Status, verdict.Code));
    }

    [Fact]
    public void As_of_a_time_before_the_revocation_the_signer_was_not_revoked() =>
        Assert.Equal(VerificationStatus.Valid, Made.Verify(SignedByRevoked(Pki.SignedAt, isTimestamped: false), Pki.RevokedAt.AddDays(-1)).Status);

    [Fact]
    public void A_list_that_is_out_of_date_says_nothing_of_an_unproven_time()
    {
        var verdict = Made.Verify(Made.Ofd(), verifier: With(Pki.CrlAt(Pki.Now.AddDays(-31))));

        Assert.Equal((VerificationStatus.Indeterminate, "revocation.stale"), (verdict.Status, verdict.Code));
    }

    [Fact]
    public void A_list_made_after_a_proven_time_counts_for_ever() =>
        Assert.Equal(VerificationStatus.Valid, Made.Verify(Made.Ofd(seal => seal.IsTimestamped = true), verifier: With(Pki.CrlAt(Pki.Now.AddDays(-31)))).Status);

    [Fact]
    public void Of_two_lists_the_newer_one_counts()
    {
        var verdict = Made.Verify(SignedByRevoked(Pki.RevokedAt.AddDays(1), isTimestamped: true), verifier: With(Pki.CrlAt(Pki.RevokedAt.AddDays(-1)), Pki.CrlAt(Pki.Now)));

        Assert.Equal("revocation.revoked", verdict.Code);
    }

    [Fact]
    public void A_list_by_a_stranger_of_the_same_name_is_no_list()
    {
        var verdict = Made.Verify(Made.Ofd(), verifier: With(Pki.CrlAt(Pki.Now, Pki.RogueRoot)));

        Assert.Equal((VerificationStatus.Indeterminate, "revocation.missing"), (verdict.Status, verdict.Code));
    }

    [Fact]
    public void Bytes_that_are_no_list_are_refused_at_the_door() => Assert.Throws<FormatException>(() => RevocationStore.Of([Pki.Root.Certificate]));
}
