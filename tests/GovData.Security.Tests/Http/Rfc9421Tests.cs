using System;
using System.Collections.Generic;

namespace GovData.Security.Tests.Http;

/// <summary>Examples of RFC 9421, appendix B.2.</summary>
public class Rfc9421Tests
{
    private const string EccP256 =
        """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf
        w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==
        -----END PUBLIC KEY-----
        """;

    [Fact]
    public void The_response_of_B_2_4_verifies_with_its_P256_key()
    {
        var fields = new Dictionary<string, string>
        {
            ["@status"] = "200",
            ["content-type"] = "application/json",
            ["content-digest"] = "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:",
            ["content-length"] = "23",
        };
        var input = StructuredReader.Dictionary("""sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256" """)!["sig-b24"];
        var signature = StructuredReader.Dictionary("sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:")!["sig-b24"];

        var signed = SignatureBase.Build(input.List!, StructuredWriter.InnerList(input.List!, input.Parameters), name => fields[name]);

        Assert.Equal("signature.valid", VerificationKey.FromPem(EccP256).Verify(signed, (byte[])signature.Item!).Code);
    }

    [Fact]
    public void The_request_of_B_2_6_has_the_signature_base_printed_there()
    {
        var message = new HttpMessageParts
        {
            Method = "POST",
            Path = "/foo",
            Query = "param=Value&Pet=dog",
            Headers = { ["Date"] = "Tue, 20 Apr 2021 02:07:55 GMT", ["Content-Type"] = "application/json", ["Content-Length"] = "18" },
        };
        var input = StructuredReader.Dictionary("""sig-b26=("date" "@method" "@path" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519" """)!["sig-b26"];

        var signed = SignatureBase.Build(input.List!, StructuredWriter.InnerList(input.List!, input.Parameters), name => SignatureBase.ValueOf(message, name));

        Assert.Equal(
            """
            "date": Tue, 20 Apr 2021 02:07:55 GMT
            "@method": POST
            "@path": /foo
            "content-type": application/json
            "content-length": 18
            "@signature-params": ("date" "@method" "@path" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"
            """.ReplaceLineEndings("\n"),
            System.Text.Encoding.UTF8.GetString(signed));
    }

    [Fact]
    public void The_content_digest_of_RFC_9530_reads_as_printed_there() =>
        Assert.Equal("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
            ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sha256, "{\"hello\": \"world\"}"u8)));
}
