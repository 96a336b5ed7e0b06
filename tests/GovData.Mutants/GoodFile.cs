using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Certificates;
using GovData.Certificates.Tests.Support;
using GovData.Security;
using GovData.Testing;

namespace GovData.Mutants;

/// <summary>A file that is VALID as it is, and by whom it is judged so.</summary>
internal sealed class GoodFile
{
    private readonly CertificateVerifier _verifier;
    private readonly CertificateQuestion _question;

    private GoodFile(string name, byte[] bytes, CertificateVerifier verifier, DateTimeOffset asOf)
    {
        (Name, Bytes, _verifier, _question) = (name, bytes, verifier, new() { AsOf = asOf });
        Verdict = Verify(bytes);
        if (!Verdict.IsValid) throw new InvalidOperationException($"{name} is to be VALID: {Verdict}");
        Uncovered = [.. Verdict.Parts.Where(part => !part.IsCovered).Select(part => part.Name)];
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public CertificateVerdict Verdict { get; }

    /// <summary>What the report on the file as it is lists as uncovered.</summary>
    public HashSet<string> Uncovered { get; }

    public bool IsPdf => Verdict.Format == CertificateFormat.Pdf;

    public CertificateVerdict Verify(byte[] bytes) => _verifier.Verify(bytes, _question);

    /// <summary>The good samples, and the good documents of the document maker.</summary>
    public static IReadOnlyList<GoodFile> All(ulong seed, bool checksCoverage)
    {
        var policy = checksCoverage ? VerificationPolicy.Strict : VerificationPolicy.Strict.WithoutCoverage();
        var sampler = new CertificateVerifier(Samples.Trust, Samples.Lists, policy);
        var pki = TestPki.Create(seed: (int)(seed % int.MaxValue));
        var maker = new CertificateVerifier(TrustBundle.Of([.. pki.Anchors, .. pki.Intermediates]), RevocationStore.Of(pki.RevocationLists), policy);
        return
        [
            .. Samples.Verdicts.Where(line => line[2].StartsWith("VALID", StringComparison.Ordinal))
                .Select(line => new GoodFile(line[0], Samples.Read(line[0]), sampler, Samples.Question(line[0]).AsOf!.Value)),
            .. TestDocuments.All(pki).Where(one => one.Expected == VerificationStatus.Valid).Select(one => new GoodFile("made/" + one.Name, one.ToBytes(), maker, pki.Now)),
        ];
    }
}
