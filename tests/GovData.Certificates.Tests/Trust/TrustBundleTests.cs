using System;
using System.IO;
using System.Threading.Tasks;
using GovData.Certificates.Tests.Support;
using GovData.Security;

namespace GovData.Certificates.Tests.Trust;

/// <summary>Bundles: named, versioned, signed; and what is refused at the door.</summary>
public class TrustBundleTests
{
    private static readonly SigningKey Key = SigningKey.CreateSm2();

    private static TrustedKeys Keys
    {
        get
        {
            var keys = new TrustedKeys();
            keys.Add(Key.PublicKey);
            return keys;
        }
    }

    private static TrustBundle Bundle(int version, string name = "cq") => TrustBundle.Of([.. Made.Pki.Anchors, .. Made.Pki.Intermediates], name, version);

    [Fact]
    public async Task A_signed_bundle_is_opened_with_its_name_version_and_digest()
    {
        var document = await Bundle(3).SignAsync(Key);

        Assert.True(TrustBundle.TryOpen(SignedDocument.Parse(document.ToJson()), Keys, inUse: Bundle(2), out var opened, out _));
        Assert.Equal(("cq", 3, Bundle(3).Digest), (opened.Name, opened.Version, opened.Digest));
        Assert.True(new CertificateVerifier(opened, Made.Lists).Verify(Made.Ofd(), new() { AsOf = Made.Pki.Now }).IsValid);
    }

    [Fact]
    public async Task A_bundle_signed_by_another_is_not_opened()
    {
        Assert.False(TrustBundle.TryOpen(await Bundle(3).SignAsync(SigningKey.CreateSm2()), Keys, null, out _, out var reason));
        Assert.Equal("trust.not-signed", reason.Code);
    }

    [Theory]
    [InlineData(2, "cq")]
    [InlineData(4, "other")]
    public async Task A_bundle_older_than_the_one_in_use_or_of_another_name_is_not_opened(int version, string name)
    {
        Assert.False(TrustBundle.TryOpen(await Bundle(version, name).SignAsync(Key), Keys, inUse: Bundle(3), out _, out var reason));
        Assert.Equal("trust.older", reason.Code);
    }

    [Fact]
    public async Task Other_certificates_under_the_version_in_use_are_not_opened_and_the_same_ones_are()
    {
        var other = TrustBundle.Of(Made.Pki.Anchors, "cq", 3);

        Assert.False(TrustBundle.TryOpen(await other.SignAsync(Key), Keys, inUse: Bundle(3), out _, out var reason));
        Assert.Equal("trust.same-version", reason.Code);
        Assert.True(TrustBundle.TryOpen(await Bundle(3).SignAsync(Key), Keys, inUse: Bundle(3), out _, out _));
    }

    [Fact]
    public void Certificates_are_read_from_files_and_folders_and_a_damaged_one_ends_it()
    {
        var folder = Directory.CreateTempSubdirectory("govdata-trust-").FullName;
        try
        {
            Made.Pki.WriteTo(folder);
            var anchors = Path.Combine(folder, "anchors");
            Assert.Equal(4, TrustBundle.FromFiles([anchors], "cq", 4).Version);
            var pem = $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(Made.Pki.Anchors[0])}\n-----END CERTIFICATE-----\n";

            File.WriteAllText(Path.Combine(anchors, "cut.pem"), pem[..^40]);
            Assert.Contains("cut.pem", Assert.Throws<FormatException>(() => TrustBundle.FromFiles([anchors])).Message, StringComparison.Ordinal);
            File.Delete(Path.Combine(anchors, "cut.pem"));
            File.WriteAllText(Path.Combine(anchors, "key.crt"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
            Assert.Contains("key.crt", Assert.Throws<FormatException>(() => TrustBundle.FromFiles([anchors])).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_document_of_another_type_is_no_bundle()
    {
        Assert.False(TrustBundle.TryOpen(await SignedDocument.SignAsync("text/plain", new byte[] { 1 }, Key), Keys, null, out _, out var reason));
        Assert.Equal("trust.other-type", reason.Code);
    }

    [Fact]
    public void The_same_certificates_have_the_same_digest_in_any_order_and_number() =>
        Assert.Equal(TrustBundle.Of([.. Made.Pki.Anchors, .. Made.Pki.Intermediates]).Digest, TrustBundle.Of([.. Made.Pki.Intermediates, .. Made.Pki.Anchors, .. Made.Pki.Anchors]).Digest);

    [Fact]
    public void Bytes_that_are_no_certificate_are_refused_at_the_door() => Assert.Throws<FormatException>(() => TrustBundle.Of([[1, 2, 3]]));
}
