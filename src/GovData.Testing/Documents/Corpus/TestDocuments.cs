using System.Text;
using GovData.Security;

namespace GovData.Testing;

/// <summary>测试语料 · Good and hostile OFD and PDF documents of every known class, each with the verdict a strict verifier must give.</summary>
public static class TestDocuments
{
    /// <summary>All documents: OFD, then PDF, of each the good ones first, and last PDF that other programs can judge too (RSA and P-256). Each is made when asked for, so a list costs nothing.</summary>
    /// <param name="pki">The test PKI that signs them.</param>
    public static IReadOnlyList<TestDocument> All(TestPki pki)
    {
        ArgumentNullException.ThrowIfNull(pki);
        return
        [
            .. OfdGood.Cases(pki), .. OfdTampered.Cases(pki), .. OfdForged.Cases(pki), .. OfdContainers.Cases(pki), .. OfdXmlTraps.Cases(pki),
            .. PdfGood.Cases(pki), .. PdfHostile.Cases(pki), .. PdfInternational.Cases(pki),
        ];
    }

    /// <summary>Writes all documents, below them <c>pki/</c> as <see cref="TestPki.WriteTo"/> has it, and <c>verdicts.tsv</c>: file, class, expected verdict.</summary>
    /// <param name="pki">The test PKI that signs them.</param>
    /// <param name="folder">The folder; it is made where it is missing.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void WriteTo(TestPki pki, string folder)
    {
        ArgumentNullException.ThrowIfNull(pki);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        pki.WriteTo(Path.Combine(folder, "pki"));
        var verdicts = new StringBuilder("file\tclass\texpected_verdict\n");
        foreach (var document in All(pki))
        {
            var file = document.Format.ToLowerInvariant() + "/" + document.Name;
            Directory.CreateDirectory(Path.Combine(folder, document.Format.ToLowerInvariant()));
            File.WriteAllBytes(Path.Combine(folder, file), document.ToBytes());
            verdicts.Append(string.Join("\t", file, document.Class, Verdict(document))).Append('\n');
        }
        File.WriteAllText(Path.Combine(folder, "verdicts.tsv"), verdicts.ToString());
    }

    private static string Verdict(TestDocument document) =>
        document.Expected == VerificationStatus.Invalid || document.Expected == VerificationStatus.Indeterminate ? $"{document.Expected.Value}: {document.Why}" : document.Expected.Value;
}
