using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Numerics;
using GovData.Certificates.Tests.Support;
using GovData.Testing;
using GovData.Testing.Tests;

namespace GovData.Certificates.Tests.Seals;

/// <summary>openssl as the other judge of SM2 with SM3: of every seal signature of the corpus, good or hostile, whether the signer signed it and the maker the seal.</summary>
public class SealOpensslTests
{
    private const int RawLength = 64;

    /// <summary>Where it says yes and this verifier no, and why it may.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["t49-algorithm-differs.ofd signature.valid"] = "the value is right and RSA is stated: openssl is not told what is stated",
    };

    [OpensslFact]
    public void It_and_this_verifier_agree_on_every_seal_signature_that_can_be_read()
    {
        using var openssl = new Openssl();
        var disagreements = new List<string>();
        var (judged, wrong) = (0, 0);
        foreach (var (name, file, verdict) in Documents())
        {
            foreach (var report in verdict.Signatures.Where(one => one.Shape.StartsWith("SES", StringComparison.Ordinal)))
            {
                var value = Value(file, report.Name);
                var (signed, made) = value.Children.Count == 2 ? First(value) : Later(value);
                judged++;
                foreach (var (part, code) in new[] { (signed, "signature.valid"), (made, "seal.signed") })
                {
                    var isRight = openssl.Signed(part.Certificate, part.Message, Der(part.Signature));
                    if (!isRight) wrong++;
                    if (report.Fragments.Any(one => one.Code == code) != isRight) disagreements.Add($"{name} {code}");
                }
            }
        }
        Assert.Equal(Known.Keys, disagreements);
        Assert.True(judged >= 60 && wrong >= 5, $"{judged} judged, {wrong} of them wrong");
    }

    private static IEnumerable<(string Name, byte[] File, CertificateVerdict Verdict)> Documents() =>
    [
        .. TestDocuments.All(Made.Pki).Where(one => one.Format == "OFD").Select(one => (one.Name, one.ToBytes())).Select(one => (one.Name, one.Item2, Made.Verify(one.Item2))),
        .. Samples.Verdicts.Select(line => line[0]).Where(file => file.StartsWith("ofd/", StringComparison.Ordinal)).Select(file => (file, Samples.Read(file), Samples.Verify(file))),
    ];

    private static DerNode Value(byte[] file, string signature)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var folder = signature[..(signature.LastIndexOf('/') + 1)];
        var entry = archive.Entries.First(one => one.FullName.StartsWith(folder, StringComparison.Ordinal) && one.FullName.EndsWith("Value.dat", StringComparison.Ordinal));
        using var content = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(content);
        return DerNode.Read(content.ToArray());
    }

    /// <summary>GM/T 0031-2014: the maker signed with the information its certificate and the algorithm.</summary>
    private static (Part Signed, Part Made) First(DerNode value)
    {
        var seal = value[0][1];
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var one in new[] { seal[0], seal[1][0], seal[1][1] }) writer.WriteEncodedValue(one.Bytes);
        }
        return (new(value[0][5].Content, value[0].Bytes, value[1].Bits), new(seal[1][0].Content, writer.Encode(), seal[1][2].Bits));
    }

    /// <summary>GB/T 38540-2020 and later.</summary>
    private static (Part Signed, Part Made) Later(DerNode value)
    {
        var seal = value[0][1];
        return (new(value[1].Content, value[0].Bytes, value[3].Bits), new(seal[1].Content, seal[0].Bytes, seal[3].Bits));
    }

    /// <summary>openssl takes no r||s.</summary>
    private static byte[] Der(byte[] signature)
    {
        if (signature.Length != RawLength) return signature;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var half in new[] { signature[..32], signature[32..] }) writer.WriteInteger(new BigInteger(half, isUnsigned: true, isBigEndian: true));
        }
        return writer.Encode();
    }

    private sealed record Part(byte[] Certificate, byte[] Message, byte[] Signature);
}
