using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Certificates.Tests.Support;

/// <summary>The certificate files with expected verdicts that were made by another program (see Data/ecert/README.md).</summary>
internal static class Samples
{
    public static readonly DateTimeOffset OfdAsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8));
    public static readonly DateTimeOffset PdfAsOf = new(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public static readonly TrustBundle Trust = TrustBundle.FromFiles(new[] { "root.crt", "sub.crt", "rsa.crt", "p256.crt" }.Select(Pki));
    public static readonly RevocationStore Lists = RevocationStore.FromFiles(new[] { "root.crl", "sub.crl" }.Select(Pki));
    public static readonly CertificateVerifier Verifier = new(Trust, Lists);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Data", "ecert");

    /// <summary>File, class and expected verdict of each.</summary>
    public static IEnumerable<string[]> Verdicts => File.ReadLines(Path.Combine(Folder, "verdicts.tsv")).Skip(1).Select(line => line.Split('\t'));

    public static string Pki(string name) => Path.Combine(Folder, "pki", name);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static CertificateQuestion Question(string name) => new() { AsOf = name.StartsWith("pdf", StringComparison.Ordinal) ? PdfAsOf : OfdAsOf };

    public static CertificateVerdict Verify(string name, CertificateVerifier? verifier = null) => (verifier ?? Verifier).Verify(Read(name), Question(name));
}
