using System;
using System.Linq;
using Xunit;

namespace GovData.Certificates.Tests.Cms;

/// <summary>SignedData made by <c>openssl cms -sign</c>: OpenSSL verifies the good ones.</summary>
public class SignedDataTests
{
    [Theory]
    [InlineData("rsa.p7")]
    [InlineData("rsa-sha384.p7")]
    [InlineData("rsa-pss.p7")]
    [InlineData("rsa-keyid.p7")]
    [InlineData("rsa-no-attributes.p7")]
    [InlineData("rsa-attached.p7")]
    [InlineData("rsa-cades.p7")]
    [InlineData("rsa-with-root.p7")]
    [InlineData("p256.p7")]
    [InlineData("p256-sha512.p7")]
    public void What_OpenSSL_signed_is_signed(string file)
    {
        var signature = OpenSslFiles.Judge(OpenSslFiles.Read(file), OpenSslFiles.Content);

        Assert.Empty(OpenSslFiles.Faults(signature));
        Assert.Contains(signature.Checks.Fragments, one => one.Code == "signature.valid");
        Assert.Contains(signature.Checks.Fragments, one => one.Code == "chain.trusted");
    }

    [Theory]
    [InlineData("rsa.p7", "data-hash.wrong")]
    [InlineData("rsa-no-attributes.p7", "signature.wrong")]
    [InlineData("rsa-attached.p7", "data-hash.wrong")]
    [InlineData("rsa-pss.p7", "data-hash.wrong")]
    [InlineData("p256.p7", "data-hash.wrong")]
    public void Over_other_content_it_is_not(string file, string code) =>
        Assert.Equal([code], OpenSslFiles.Faults(OpenSslFiles.Judge(OpenSslFiles.Read(file), "What a department signs!\n"u8.ToArray())));

    [Theory]
    [InlineData("rsa-sha1.p7", "digest.weak")]
    [InlineData("rsa-md5.p7", "digest.weak")]
    [InlineData("rsa-no-certificate.p7", "cms.no-certificate")]
    [InlineData("two-signers.p7", "cms.signers")]
    [InlineData("rsa-indefinite.p7", "der.not-strict")]
    public void What_is_not_to_be_relied_on_is_named(string file, string code) =>
        Assert.Contains(code, OpenSslFiles.Faults(OpenSslFiles.Judge(OpenSslFiles.Read(file), OpenSslFiles.Content)));

    [Fact]
    public void Indefinite_lengths_are_a_named_deviation_where_they_are_put_up_with()
    {
        var signature = OpenSslFiles.Judge(OpenSslFiles.Read("rsa-indefinite.p7"), OpenSslFiles.Content, mayBeBer: true);

        Assert.Empty(OpenSslFiles.Faults(signature));
        Assert.Contains(signature.Checks.Fragments, one => one.Code == "cms.ber");
    }

    [Fact]
    public void A_certificate_that_was_not_used_is_named() =>
        Assert.Contains(OpenSslFiles.Judge(OpenSslFiles.Read("rsa-with-other.p7"), OpenSslFiles.Content).Checks.Fragments, one => one.Code == "cms.not-used");

    [Fact]
    public void The_time_the_signer_states_is_read()
    {
        var signature = OpenSslFiles.Judge(OpenSslFiles.Read("rsa.p7"), OpenSslFiles.Content);

        Assert.Equal(2026, signature.Time!.Value.Instant.Year);
        Assert.False(signature.Time.Value.IsProven);
    }

    [Theory]
    [InlineData("rsa.p7", 11)]
    [InlineData("rsa-keyid.p7", 13)]
    [InlineData("rsa-pss.p7", 13)]
    [InlineData("rsa-with-root.p7", 13)]
    [InlineData("rsa-with-other.p7", 13)]
    [InlineData("rsa-indefinite.p7", 13)]
    [InlineData("p256.p7", 1)]
    public void No_flip_of_a_bit_leaves_it_without_a_fault(string file, int step)
    {
        var good = OpenSslFiles.Read(file);
        Assert.Empty(OpenSslFiles.Faults(OpenSslFiles.Judge(good, OpenSslFiles.Content, mayBeBer: true)));

        var passed = Enumerable.Range(0, good.Length).Where(at => at % step == 0).AsParallel().Where(at =>
        {
            byte[] mutant = [.. good];
            mutant[at] ^= (byte)(1 << (at % 8));
            return OpenSslFiles.Faults(OpenSslFiles.Judge(mutant, OpenSslFiles.Content, mayBeBer: true)).Length == 0;
        });

        Assert.Empty(passed);
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x24)]
    [InlineData(0xA0)]
    public void Nesting_without_end_is_refused_and_nothing_breaks(byte tag)
    {
        var deep = new byte[1 << 20];
        for (var i = 0; i + 1 < deep.Length; i += 2) (deep[i], deep[i + 1]) = (tag, 0x80);

        Assert.Equal(["der.not-strict"], OpenSslFiles.Faults(OpenSslFiles.Judge(deep, [], mayBeBer: true)));
    }

    [Fact]
    public void A_value_of_many_megabytes_is_refused_unread() =>
        Assert.Equal(["cms.malformed"], OpenSslFiles.Faults(OpenSslFiles.Judge(new byte[SignedData.MostBytes + 1], [], mayBeBer: true)));
}
