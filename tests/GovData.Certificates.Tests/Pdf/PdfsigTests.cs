using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;
using GovData.Testing.Tests;

namespace GovData.Certificates.Tests.Pdf;

/// <summary>
/// pdfsig of poppler as the other judge of what a PDF signature is over. It knows no SM2 and no family GM, and is asked without its trust in certificates. It calls a signature valid and says beside it
/// whether that covers the whole file; here both together are its yes.
/// </summary>
public class PdfsigTests
{
    private const string Sm2Curve = "2A811CCF5501822D";

    /// <summary>Where it says yes and this verifier no, and why it may. The other way round there is nothing.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["pt04-range-starts-late-rsa.pdf"] = "the first byte is left out: pdfsig asks only where the range ends",
        ["pt04-range-starts-late-p256.pdf"] = "the first byte is left out: pdfsig asks only where the range ends",
    };

    [PdfsigFact]
    public void It_and_this_verifier_agree_on_every_document_it_can_judge()
    {
        var judged = 0;
        var disagreements = new List<string>();
        foreach (var (name, file, status) in Documents())
        {
            var said = Pdfsig.Run(file);
            if (status == VerificationStatus.NotSigned) Assert.DoesNotContain("Signature Validation", said, StringComparison.Ordinal);
            if (status == VerificationStatus.NotSigned || IsOfSm2(file)) continue;
            judged++;
            if (IsYes(said) != (status != VerificationStatus.Invalid)) disagreements.Add(name);
        }
        Assert.InRange(judged, 50, 200);
        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), disagreements.Order(StringComparer.Ordinal));
    }

    [PdfsigFact]
    public void It_calls_valid_and_not_whole_what_this_verifier_refuses_for_the_part_that_nobody_signed()
    {
        var codes = new HashSet<string>();
        foreach (var (_, file, status) in Documents())
        {
            if (IsOfSm2(file) || status != VerificationStatus.Invalid) continue;
            var said = Pdfsig.Run(file);
            if (said.Contains("Signature is Valid", StringComparison.Ordinal) && !IsYes(said)) codes.Add(Made.Verify(file).Code);
        }
        Assert.Equal(["byte-range.broken", "byte-range.gap", "byte-range.not-whole", "pdf.padding"], codes.Order(StringComparer.Ordinal));
    }

    [PdfsigFact]
    public void One_bit_anywhere_is_a_no_of_both_but_in_the_value_where_certificates_lie_that_pdfsig_does_not_judge()
    {
        foreach (var signer in new[] { Made.Pki.RsaSigner, Made.Pki.P256Signer })
        {
            var good = new TestPdf(Made.Pki) { Signatures = { new TestPdfSignature { Signer = signer } } }.ToBytes();
            Assert.True(IsYes(Pdfsig.Run(good)) && Made.Verify(good).IsValid);
            var (open, close) = (Encoding.Latin1.GetString(good).IndexOf("/Contents <", StringComparison.Ordinal), Encoding.Latin1.GetString(good).IndexOf("00>", StringComparison.Ordinal));
            for (var at = 0; at < good.Length; at += 211)
            {
                var changed = (byte[])good.Clone();
                changed[at] ^= 1;
                Assert.False(Made.Verify(changed).IsValid, $"valid with byte {at} changed");
                if (at < open || at > close) Assert.False(IsYes(Pdfsig.Run(changed)), $"pdfsig's yes with byte {at} changed");
            }
        }
    }

    private static IEnumerable<(string Name, byte[] File, VerificationStatus Status)> Documents() =>
    [
        .. TestDocuments.All(Made.Pki).Where(one => one.Format == "PDF").Select(one => (one.Name, one.ToBytes())).Select(one => (one.Name, one.Item2, Made.Verify(one.Item2).Status)),
        .. Samples.Verdicts.Select(line => line[0]).Where(file => file.StartsWith("pdf/", StringComparison.Ordinal)).Select(file => (file, Samples.Read(file), Samples.Verify(file).Status)),
    ];

    private static bool IsOfSm2(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        return text.Contains(Sm2Curve, StringComparison.OrdinalIgnoreCase) || text.Contains("/GM.sm2", StringComparison.Ordinal);
    }

    private static bool IsYes(string said)
    {
        var verdicts = Regex.Matches(said, "Signature Validation: (.*)").Select(one => one.Groups[1].Value).ToList();
        return verdicts.Count > 0 && verdicts.All(one => one == "Signature is Valid.") && Regex.Matches(said, "(Not t|T)otal document signed").LastOrDefault()?.Value == "Total document signed";
    }
}
