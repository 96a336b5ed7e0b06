using System;
using System.Linq;
using GovData.Certificates.Tests.Cms;
using GovData.Security;
using Xunit;

namespace GovData.Certificates.Tests.Timestamps;

/// <summary>Tokens made by <c>openssl ts</c>.</summary>
public class TimestampTokenTests
{
    [Theory]
    [InlineData("stamp.tst")]
    [InlineData("stamp-sha512.tst")]
    public void A_token_proves_its_time(string file)
    {
        var checks = new CheckList();

        var time = TimestampToken.Judge(OpenSslFiles.Read(file), OpenSslFiles.Content, OpenSslFiles.Examination().Chains, checks, VerificationPolicy.Strict);

        Assert.Equal(2026, time!.Value.Year);
        Assert.All(checks.Fragments, one => Assert.StartsWith("tsa.", one.Check, StringComparison.Ordinal));
    }

    [Fact]
    public void Over_another_value_it_proves_nothing() => AssertRefused("time.stamp-other", OpenSslFiles.Read("stamp.tst"), [1, 2, 3]);

    [Fact]
    public void An_authority_whose_extended_key_usage_is_not_critical_is_none() => AssertRefused("key-usage.may-not-sign", OpenSslFiles.Read("stamp-by-tsa-not-critical.tst"), OpenSslFiles.Content);

    [Fact]
    public void A_signer_who_is_no_authority_proves_no_time() => AssertRefused("key-usage.may-not-sign", OpenSslFiles.Read("stamp-by-rsa.tst"), OpenSslFiles.Content);

    [Fact]
    public void A_signature_over_anything_else_is_no_token() => AssertRefused("time.stamp-broken", OpenSslFiles.Read("rsa-attached.p7"), OpenSslFiles.Content);

    [Fact]
    public void An_authority_nobody_trusts_proves_no_time()
    {
        var checks = new CheckList();
        var examination = new Examination(VerificationPolicy.Strict, TrustBundle.Of([OpenSslFiles.Read("other.crt")]), RevocationStore.Empty, OpenSslFiles.AsOf);

        Assert.Null(TimestampToken.Judge(OpenSslFiles.Read("stamp.tst"), OpenSslFiles.Content, examination.Chains, checks, VerificationPolicy.Strict));
        Assert.Contains(checks.Fragments, one => one is { Check: "tsa.chain", Code: "chain.untrusted" });
    }

    [Fact]
    public void No_flip_of_a_bit_leaves_a_token_that_proves_a_time()
    {
        var good = OpenSslFiles.Read("stamp.tst");

        var passed = Enumerable.Range(0, good.Length).Where(at => at % 7 == 0).AsParallel().Where(at =>
        {
            byte[] mutant = [.. good];
            mutant[at] ^= (byte)(1 << (at % 8));
            return TimestampToken.Judge(mutant, OpenSslFiles.Content, OpenSslFiles.Examination().Chains, new(), VerificationPolicy.Strict) is not null;
        });

        Assert.Empty(passed);
    }

    private static void AssertRefused(string code, byte[] token, byte[] stamped)
    {
        var checks = new CheckList();

        Assert.Null(TimestampToken.Judge(token, stamped, OpenSslFiles.Examination().Chains, checks, VerificationPolicy.Strict));
        Assert.Contains(checks.Fragments, one => one.Code == code && one.Result == FragmentResult.Fail);
    }
}
