using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Http;

/// <summary>Both ways against http-message-signatures.</summary>
public class HttpMessagePeerTests
{
    [Fact]
    public void The_signature_base_is_the_same_and_the_signature_verifies()
    {
        using var all = JsonDocument.Parse(PeerAnswers.Read("messages.json"));
        var key = VerificationKey.FromPem(all.RootElement.GetProperty("publicKey").GetString()!);
        foreach (var one in all.RootElement.GetProperty("answers").EnumerateArray())
        {
            string Text(string name) => one.GetProperty(name).GetString()!;
            var message = new HttpMessageParts { Method = Text("method"), Path = Text("path"), Query = Text("query") };
            foreach (var header in one.GetProperty("headers").EnumerateObject())
                message.Headers[header.Name] = header.Value.ValueKind == JsonValueKind.Array ? string.Join(", ", header.Value.EnumerateArray().Select(line => line.GetString()!.Trim())) : header.Value.GetString()!;
            var input = (StructuredInnerList)StructuredReader.Dictionary(Text("input"), isStrict: true)!["peer"]!;
            var signature = (StructuredItem)StructuredReader.Dictionary(Text("signature"), isStrict: true)!["peer"]!;

            var signed = SignatureBase.Build(input, component => SignatureBase.ValueOf(message, (string)component.Value));

            Assert.Equal(Text("base"), Encoding.UTF8.GetString(signed));
            Assert.Equal("signature.valid", key.Verify(signed, (byte[])signature.Value).Code);
        }
    }

    [PeerFact]
    public async Task What_is_signed_here_verifies_there_and_changed_it_does_not()
    {
        using var judge = new PeerJudge();
        var key = SigningKey.CreateP256();
        foreach (var (path, query, content) in new[] { ("/v1/status", "", ""), ("/v1/submissions/k1/parts/1", "limit=2&cursor=a%2Fb", "rows"), ("/v1/%E6%B8%9D", "q=%E6%B8%9D", "{}") })
        {
            var message = new HttpMessageParts { Method = "POST", Path = path, Query = query, Headers = { ["Date"] = "Sun, 22 Nov 2026 08:00:00 GMT" } };
            if (content.Length > 0) message.Headers["Content-Digest"] = ContentDigestField.Format(ContentDigest.Of(DigestAlgorithm.Sha256, Encoding.UTF8.GetBytes(content)));
            var signature = await new HttpMessageSigner(key).SignAsync(message, DateTimeOffset.UtcNow.AddMinutes(-1), "n \"1\" \\");
            (message.Headers["Signature-Input"], message.Headers["Signature"]) = (signature.SignatureInput, signature.Signature);

            Assert.Equal("true", Ask(judge, key, message));
            message.Headers["Date"] = "Sun, 22 Nov 2026 08:00:01 GMT";
            Assert.Equal("false", Ask(judge, key, message));
        }
    }

    private static string Ask(PeerJudge judge, SoftwareSigningKey key, HttpMessageParts message) => judge.Ask("http", new()
    {
        ["publicKey"] = key.PublicKey.ToPem(),
        ["keyId"] = key.PublicKey.KeyId,
        ["method"] = message.Method,
        ["url"] = "https://center.example.gov.cn" + message.Path + (message.Query.Length > 0 ? "?" + message.Query : ""),
        ["headers"] = new JsonObject(message.Headers.Select(header => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(header.Key, header.Value))),
    });
}
