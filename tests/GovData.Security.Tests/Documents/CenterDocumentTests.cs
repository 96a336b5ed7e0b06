using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace GovData.Security.Tests.Documents;

/// <summary>A department's key, however well known, makes no document of the center.</summary>
public partial class CenterDocumentTests
{
    private static readonly SigningKey Key = SigningKey.CreateSm2();

    [Fact]
    public async Task What_the_contract_says_the_center_signs_counts_by_its_key_alone()
    {
        var signedBy = PayloadTypes().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "center-api.yaml")))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

        Assert.Equal(["center", "department"], signedBy.Values.Distinct().Order(StringComparer.Ordinal));
        foreach (var (type, signer) in signedBy)
        {
            var document = await SignedDocument.SignAsync(type, "{}"u8.ToArray(), Key);
            Assert.Equal(signer == "center" ? "signature.other-role" : "signature.valid", document.Verify(new TrustedKeys(Key.PublicKey.WithOwner("示例部门", KeyRole.Department))).Code);
            Assert.Equal(signer == "center" ? "signature.other-role" : "signature.valid", document.Verify(new TrustedKeys(Key.PublicKey)).Code);
            Assert.Equal("signature.valid", document.Verify(new TrustedKeys(Key.PublicKey.WithOwner("数据资源中心", KeyRole.Center))).Code);
        }
    }

    [Fact]
    public async Task The_refusal_says_whose_key_it_is_and_what_to_write_if_it_is_the_centers()
    {
        var receipt = await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json", "{}"u8.ToArray(), Key);

        var verdict = receipt.Verify(new TrustedKeys(Key.PublicKey.WithOwner("示例部门", KeyRole.Department)));

        Assert.False(verdict.IsValid);
        Assert.False(verdict.IsUntrusted);
        Assert.Equal("示例部门", verdict.Owner);
        Assert.Contains("# role: CENTER", verdict.Chinese, StringComparison.Ordinal);
        Assert.Contains("# role: CENTER", verdict.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_center_document_beside_whose_signature_stands_a_departments_is_refused()
    {
        var center = SigningKey.CreateP256();
        var receipt = await (await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json", "{}"u8.ToArray(), center)).CountersignAsync(Key);

        var verdict = receipt.Verify(new TrustedKeys(center.PublicKey.WithOwner("数据资源中心", KeyRole.Center), Key.PublicKey));

        Assert.Equal("signature.other-role", verdict.Code);
    }

    [Fact]
    public async Task Evidence_that_holds_a_departments_own_receipt_is_not_proved()
    {
        var lines = new List<string>();
        var receipt = await SignedDocument.SignAsync("application/vnd.govdata.submission-receipt+json", "{}"u8.ToArray(), Key);
        new EvidenceLog(lines).Append(new EvidenceEntry
        {
            Stream = "submissions", At = DateTimeOffset.UnixEpoch, Kind = EvidenceKinds.SubmissionReceipted, Level = 1, Reference = "r1", Document = receipt,
        });

        var report = EvidenceVerifier.Verify(lines, new TrustedKeys(Key.PublicKey.WithOwner("示例部门", KeyRole.Department)));

        Assert.Equal(EvidenceConclusion.Broken, report.Conclusion);
        Assert.Equal("signature.other-role", Assert.Single(Assert.Single(report.Streams).Findings).Reason.Code);
    }

    [GeneratedRegex(@"x-payload-type: (\S+)\n +x-signed-by: (\S+)")]
    private static partial Regex PayloadTypes();
}
