namespace GovData.Testing;

/// <summary>A test PKI as files.</summary>
internal static class PkiFolder
{
    public static void Write(TestPki pki, string folder)
    {
        Write(folder, "anchors", "root.crt", pki.Root.CertificatePem);
        Write(folder, "anchors", "international-root.crt", pki.InternationalRoot.CertificatePem);
        Write(folder, "intermediates", "seal-ca.crt", pki.Intermediate.CertificatePem);
        foreach (var (name, issuer) in new[] { ("root", pki.Root), ("seal-ca", pki.Intermediate), ("international-root", pki.InternationalRoot) })
            Write(folder, "crl", name + ".crl", PemText.Of("X509 CRL", pki.CrlAt(pki.Now, issuer)));
    }

    private static void Write(string folder, string part, string name, string text)
    {
        var directory = Path.Combine(folder, part);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, name), text);
    }
}
