using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace GovData.Security.Tests;

/// <summary>What the contract prints as examples was made without this code; here it must verify.</summary>
public class ContractVectorTests
{
    private static readonly TrustedKeys Trust = TrustedKeys.Load(PathOf("trust.pem"));

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Contract", name);

    [Theory]
    [InlineData("manifest.sm2.json")]
    [InlineData("manifest.p256.json")]
    [InlineData("submission-receipt.json")]
    [InlineData("verification-receipt.json")]
    [InlineData("acceptance.json")]
    [InlineData("checkpoint.json")]
    public void A_signed_document_of_the_contract_verifies(string name)
    {
        var verdict = SignedDocument.Parse(File.ReadAllText(PathOf(name))).Verify(Trust);

        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.NotEmpty(verdict.Owner);
    }

    [Fact]
    public void The_manifest_of_a_department_without_a_key_is_read_and_unsigned() =>
        Assert.Equal("signature.none", SignedDocument.Parse(File.ReadAllText(PathOf("manifest.level-0.json"))).Verify(Trust).Code);

    [Fact]
    public void The_signed_request_of_the_contract_verifies()
    {
        var (message, content) = Request(File.ReadAllText(PathOf("closeSubmission.http")));

        var verdict = new HttpMessageVerifier(Trust).Verify(message, content, new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

        Assert.True(verdict.IsValid, verdict.ToString());
        Assert.Equal(File.ReadAllText(PathOf("http-signature.txt")).TrimEnd('\n'), Encoding.UTF8.GetString(SignatureBase.Build(
            (StructuredInnerList)StructuredReader.Dictionary(SignatureBase.Header(message, "signature-input")!)!["govdata"]!,
            component => SignatureBase.ValueOf(message, (string)component.Value))));
    }

    private static (HttpMessageParts Message, byte[] Content) Request(string file)
    {
        var lines = file.ReplaceLineEndings("\n").Split('\n');
        var blank = Array.IndexOf(lines, "");
        var message = new HttpMessageParts { Method = lines[0].Split(' ')[0], Path = lines[0].Split(' ')[1] };
        foreach (var line in lines[1..blank]) message.Headers[line.Split(": ", 2)[0]] = line.Split(": ", 2)[1];
        return (message, Encoding.UTF8.GetBytes(lines[blank + 1]));
    }
}
