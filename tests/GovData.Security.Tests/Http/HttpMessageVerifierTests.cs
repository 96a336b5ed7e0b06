using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Http;

public class HttpMessageVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("{\"标题\":\"行政许可\"}");
    private static readonly SoftwareSigningKey Key = SigningKey.CreateSm2();

    private readonly HttpMessageVerifier _verifier = new(new TrustedKeys(Key.PublicKey));

    private static HttpMessageParts Request() => new()
    {
        Method = "POST",
        Path = "/v1/submissions/k1",
        Query = "limit=2",
        Headers =
        {
            ["Content-Digest"] = ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sm3, Content)),
            ["Date"] = "Sun, 22 Nov 2026 08:00:00 GMT",
        },
    };

    private static async Task<HttpMessageParts> SignedAsync(HttpMessageParts? request = null, DateTimeOffset? created = null)
    {
        request ??= Request();
        var signature = await new HttpMessageSigner(Key).SignAsync(request, created ?? Now, "n-1");
        request.Headers["Signature-Input"] = signature.SignatureInput;
        request.Headers["Signature"] = signature.Signature;
        return request;
    }

    [Fact]
    public async Task The_header_fields_read_as_the_contract_writes_them()
    {
        var request = await SignedAsync();

        Assert.Equal(
            $"""govdata=("@method" "@path" "@query" "content-digest" "date");created=1795334400;nonce="n-1";keyid="{Key.PublicKey.KeyId}";alg="sm2-sm3" """.TrimEnd(),
            request.Headers["Signature-Input"]);
        Assert.StartsWith("govdata=:", request.Headers["Signature"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_request_is_accepted_with_its_key_instant_and_nonce()
    {
        var verdict = _verifier.Verify(await SignedAsync(), Content, Now.AddSeconds(30));

        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal((Key.PublicKey.KeyId, Now, "n-1"), (verdict.Verdict.KeyId, verdict.Created!.Value, verdict.Nonce));
    }

    [Fact]
    public async Task A_request_without_content_query_and_date_is_accepted()
    {
        var verdict = _verifier.Verify(await SignedAsync(new() { Method = "GET", Path = "/v1/status" }), default, Now);

        Assert.True(verdict.IsValid, verdict.ToString());
    }

    public static TheoryData<string, Action<HttpMessageParts>> Changes => new()
    {
        { "signature.wrong", request => request.Method = "GET" },
        { "signature.wrong", request => request.Path = "/v1/submissions/k2" },
        { "signature.wrong", request => request.Query = "limit=3" },
        { "http-signature.not-there", request => request.Query = "" },
        { "signature.wrong", request => request.Headers["Date"] = "Sun, 22 Nov 2026 08:00:01 GMT" },
        { "http-signature.not-there", request => request.Headers.Remove("Date") },
        { "http-signature.not-there", request => request.Headers.Remove("Content-Digest") },
        { "content-digest.different", request => request.Headers["Content-Digest"] = ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sm3, "x"u8)) },
        { "content-digest.malformed", request => request.Headers["Content-Digest"] = "sm3=:YQ==:" },
        { "content-digest.unknown-algorithm", request => request.Headers["Content-Digest"] = "md5=:YQ==:" },
        { "http-signature.missing", request => request.Headers.Remove("Signature") },
        { "http-signature.missing", request => request.Headers.Remove("Signature-Input") },
        { "http-signature.missing", request => Replace(request, "govdata=", "gateway=") },
        { "http-signature.malformed", request => request.Headers["Signature"] += ", " + request.Headers["Signature"] },
        { "http-signature.malformed", request => request.Headers["Signature"] = "govdata=(\"@method\")" },
        { "http-signature.malformed", request => request.Headers["Signature-Input"] = "govdata" + '=' + "\"@method\"" },
        { "http-signature.malformed", request => Replace(request, "\"@path\"", "\"@path\";req") },
        { "http-signature.malformed", request => Replace(request, ";nonce=\"n-1\"", ";nonce=\"n-1\";nonce=\"n-2\"") },
        { "http-signature.duplicate", request => Replace(request, "\"@path\"", "\"@path\" \"@path\"") },
        { "http-signature.not-covered", request => Replace(request, "\"@path\" ", "") },
        { "http-signature.not-covered", request => Replace(request, "\"content-digest\" ", "") },
        { "http-signature.no-created", request => Replace(request, ";created=1795334400", "") },
        { "http-signature.no-created", request => Replace(request, "=1795334400", "=999999999999999") },
        { "http-signature.too-old", request => Replace(request, ";nonce", ";expires=1795334399;nonce") },
        { "signature.wrong", request => Replace(request, ";nonce", ";expires=1795334400;nonce") },
        { "http-signature.malformed", request => Replace(request, "\"@path\"", "path") },
        { "http-signature.malformed", request => request.Headers["Signature"] = "govdata=:YWE:" },
        { "http-signature.no-nonce", request => Replace(request, ";nonce=\"n-1\"", "") },
        { "http-signature.no-key-id", request => Replace(request, $";keyid=\"{Key.PublicKey.KeyId}\"", "") },
        { "signature.untrusted-key", request => Replace(request, Key.PublicKey.KeyId, "another") },
        { "signature.other-algorithm", request => Replace(request, "sm2-sm3", "ecdsa-p256-sha256") },
        { "signature.wrong", request => Replace(request, "n-1", "n-2") },
        { "signature.malformed", request => request.Headers["Signature"] = "govdata=:YWFh:" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task A_changed_request_is_refused_with_its_reason(string code, Action<HttpMessageParts> change)
    {
        var request = await SignedAsync();
        change(request);

        Assert.Equal(code, _verifier.Verify(request, Content, Now).Verdict.Code);
    }

    [Fact]
    public async Task Changed_content_is_refused()
    {
        Assert.Equal("content-digest.different", _verifier.Verify(await SignedAsync(), "{}"u8, Now).Verdict.Code);
        Assert.Equal("content-digest.different", _verifier.Verify(await SignedAsync(), default, Now).Verdict.Code);
    }

    [Fact]
    public async Task Content_whose_digest_was_never_signed_is_refused()
    {
        var request = await SignedAsync(new() { Method = "POST", Path = "/v1/status" });

        Assert.Equal("http-signature.not-covered", _verifier.Verify(request, Content, Now).Verdict.Code);
    }

    [Theory]
    [InlineData(61, "http-signature.in-future")]
    [InlineData(60, "signature.valid")]
    [InlineData(-300, "signature.valid")]
    [InlineData(-301, "http-signature.too-old")]
    public async Task The_time_of_signing_lies_between_old_and_ahead(int seconds, string code) =>
        Assert.Equal(code, _verifier.Verify(await SignedAsync(created: Now.AddSeconds(seconds)), Content, Now).Verdict.Code);

    [Fact]
    public async Task A_gateways_own_signature_and_other_spacing_do_no_harm()
    {
        var request = await SignedAsync();
        request.Headers["Signature-Input"] = "gw=(\"@method\");created=1,  " + request.Headers["Signature-Input"].Replace("\" \"", "\"  \"", StringComparison.Ordinal);
        request.Headers["Signature"] = "gw=:YQ==: ,\t" + request.Headers["Signature"];

        Assert.True(_verifier.Verify(request, Content, Now).IsValid);
    }

    [Fact]
    public async Task No_changed_character_of_the_two_fields_verifies_or_throws()
    {
        var request = await SignedAsync();
        foreach (var name in new[] { "Signature-Input", "Signature" })
        {
            var whole = request.Headers[name];
            for (var at = 0; at < whole.Length; at++)
                foreach (var c in "\"\\;=():,? a0é")
                {
                    if (c == whole[at]) continue;
                    request.Headers[name] = whole[..at] + c + whole[(at + 1)..];
                    Assert.False(_verifier.Verify(request, Content, Now).IsValid, $"{name} at {at}: {request.Headers[name]}");
                    request.Headers[name] = whole[..at];
                    Assert.False(_verifier.Verify(request, Content, Now).IsValid);
                }
            request.Headers[name] = whole;
        }
    }

    [Fact]
    public async Task A_line_end_cannot_be_smuggled_into_what_is_signed()
    {
        var request = Request();
        request.Headers["Date"] = "x\n\"@path\": /v1/other";

        await Assert.ThrowsAsync<ArgumentException>(() => SignedAsync(request));
        await Assert.ThrowsAsync<ArgumentException>(() => new HttpMessageSigner(Key).SignAsync(Request(), Now, "n\n1"));
    }

    private static void Replace(HttpMessageParts request, string old, string with)
    {
        foreach (var name in new List<string> { "Signature-Input", "Signature" })
            request.Headers[name] = request.Headers[name].Replace(old, with, StringComparison.Ordinal);
    }
}
