using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Documents;

public class SignedDocumentTests
{
    private const string Type = "application/vnd.govdata.receipt+json";

    [Fact]
    public void The_signed_bytes_are_those_of_the_DSSE_specification() =>
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world"u8.ToArray(),
            PreAuthentication.Encode("http://example.com/HelloWorld", "hello world"u8.ToArray()));

    [Fact]
    public void The_length_of_the_type_is_counted_in_bytes() =>
        Assert.Equal("DSSEv1 6 回执 0 "u8.ToArray(), PreAuthentication.Encode("回执", []));

    [Fact]
    public void Text_with_half_a_character_is_no_document()
    {
        Assert.False(SignedDocument.TryParse("{\"payloadType\":\"\uD83D\",\"payload\":\"YQ==\",\"signatures\":[]}", out _, out var reason));
        Assert.Equal("document.not-json", reason.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(200_000)]
    public void A_payload_of_any_length_arrives_and_with_white_space_or_a_stray_bit_it_does_not(int length)
    {
        var payload = Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray();
        var json = SignedDocument.Unsigned(Type, payload).ToJson();
        var base64 = Convert.ToBase64String(payload);

        Assert.Contains($"\"{base64}\"", json, StringComparison.Ordinal);
        Assert.Equal(payload, SignedDocument.Parse(json).Payload.ToArray());
        if (length == 0) return;
        Assert.False(SignedDocument.TryParse(json.Replace(base64, base64.Insert(2, " "), StringComparison.Ordinal), out _, out _));
        if (length % 3 == 0) return;
        var last = base64.TrimEnd('=')[^1];
        var stray = (char)(last == '9' ? '+' : last + 1);
        Assert.False(SignedDocument.TryParse(json.Replace(base64, base64[..base64.LastIndexOf(last)] + stray + base64[(base64.LastIndexOf(last) + 1)..], StringComparison.Ordinal), out _, out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_keeps_its_bytes_and_verifies_after_a_journey(bool sm2)
    {
        SigningKey key = sm2 ? SigningKey.CreateSm2() : SigningKey.CreateP256();
        var document = await SignedDocument.SignAsync(Type, Encoding.UTF8.GetBytes("{\"行\": 3}"), key);

        var arrived = SignedDocument.Parse(document.ToJson());

        Assert.Equal("{\"行\": 3}", arrived.PayloadText());
        Assert.Equal(Type, arrived.PayloadType);
        Assert.True(arrived.Verify(new TrustedKeys(key.PublicKey.WithOwner("市大数据发展局"))).IsValid);
        Assert.Equal("市大数据发展局", arrived.Verify(new TrustedKeys(key.PublicKey.WithOwner("市大数据发展局"))).Owner);
        Assert.Equal("signature.untrusted-key", arrived.Verify(new TrustedKeys()).Code);
    }

    [Fact]
    public async Task A_changed_payload_or_type_is_found()
    {
        var key = SigningKey.CreateSm2();
        var json = (await SignedDocument.SignAsync(Type, "aaa"u8.ToArray(), key)).ToJson();

        foreach (var changed in new[] { json.Replace("YWFh", "YWFi", StringComparison.Ordinal), json.Replace("receipt", "receipU", StringComparison.Ordinal) })
        {
            Assert.NotEqual(json, changed);
            Assert.Equal("signature.wrong", SignedDocument.Parse(changed).Verify(new TrustedKeys(key.PublicKey)).Code);
        }
    }

    [Fact]
    public async Task An_algorithm_that_is_not_the_keys_is_refused()
    {
        var key = SigningKey.CreateSm2();
        var json = (await SignedDocument.SignAsync(Type, "aaa"u8.ToArray(), key)).ToJson();

        var other = SignedDocument.Parse(json.Replace("sm2-sm3", "ecdsa-p256-sha256", StringComparison.Ordinal));

        Assert.Equal("signature.other-algorithm", other.Verify(new TrustedKeys(key.PublicKey)).Code);
    }

    [Fact]
    public void A_document_of_a_department_without_a_key_travels_and_is_nobodys_word()
    {
        var document = SignedDocument.Parse(SignedDocument.Unsigned(Type, "{}"u8.ToArray()).ToJson());

        Assert.Equal("{}", document.PayloadText());
        Assert.Equal("signature.none", document.Verify(new TrustedKeys()).Code);
        Assert.False(document.Verify(new TrustedKeys()).IsValid);
    }

    [Fact]
    public async Task Of_two_signatures_a_wrong_one_by_a_trusted_key_decides()
    {
        SigningKey first = SigningKey.CreateSm2(), second = SigningKey.CreateP256();
        var document = await (await SignedDocument.SignAsync(Type, "aaa"u8.ToArray(), first)).CountersignAsync(second);
        var secondIsWrong = SignedDocument.Parse(document.ToJson().Replace(
            Convert.ToBase64String(document.Signatures[1].Value.Span), Convert.ToBase64String(new byte[64]), StringComparison.Ordinal));

        Assert.True(document.Verify(new TrustedKeys(first.PublicKey, second.PublicKey)).IsValid);
        Assert.True(document.Verify(new TrustedKeys(second.PublicKey)).IsValid);
        Assert.Equal("signature.wrong", secondIsWrong.Verify(new TrustedKeys(first.PublicKey, second.PublicKey)).Code);
        Assert.True(secondIsWrong.Verify(new TrustedKeys(first.PublicKey)).IsValid);
    }

    [Theory]
    [InlineData(null, "document.not-json")]
    [InlineData("", "document.not-json")]
    [InlineData("null", "document.not-json")]
    [InlineData("[]", "document.not-json")]
    [InlineData("{}", "document.not-json")]
    [InlineData("""{"payloadType":"t","payload":1,"signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-json")]
    [InlineData("""{"payloadType":"t","payload":["YQ=="],"signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-json")]
    [InlineData("""{"payloadType":"t","payload":"YQ==","payload":"YQ==","signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-json")]
    [InlineData("""{"payloadType":"","payload":"YQ==","signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.no-type")]
    [InlineData("""{"payloadType":"t","payload":"YR==","signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-base64")]
    [InlineData("""{"payloadType":"t","payload":"Y Q==","signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-base64")]
    [InlineData("""{"payloadType":"t","payload":null,"signatures":[{"keyid":"k","sig":"YQ=="}]}""", "document.not-base64")]
    [InlineData("""{"payloadType":"t","payload":"YQ==","signatures":null}""", "document.no-signatures")]
    [InlineData("""{"payloadType":"t","payload":"YQ==","signatures":[null]}""", "document.no-key-id")]
    [InlineData("""{"payloadType":"t","payload":"YQ==","signatures":[{"keyid":"k","sig":"*"}]}""", "document.not-base64")]
    public void A_text_that_is_no_document_is_refused_with_its_reason(string? json, string code)
    {
        Assert.False(SignedDocument.TryParse(json, out _, out var reason));
        Assert.Equal(code, reason.Code);
        if (json is not null) Assert.Throws<FormatException>(() => SignedDocument.Parse(json));
    }

    [Fact]
    public void The_url_safe_alphabet_is_read_too()
    {
        Assert.True(SignedDocument.TryParse("""{"payloadType":"t","payload":"-_8=","signatures":[{"keyid":"k","sig":"YQ=="}]}""", out var document, out _));
        Assert.Equal([0xfb, 0xff], document.Payload.ToArray());
    }
}
