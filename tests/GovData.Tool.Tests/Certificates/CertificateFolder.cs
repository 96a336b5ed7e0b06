using System;
using System.IO;
using System.Linq;
using GovData.Security;
using GovData.Testing;

namespace GovData.Tool.Tests.Certificates;

/// <summary>A folder as a department keeps it: certificates taken on trust, revocation lists, a key, and documents.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private static readonly TestPki Pki = TestPki.Create(seed: 11);

    private readonly string _folder = Directory.CreateTempSubdirectory("govdata-certificates-").FullName;

    public CertificateFolder()
    {
        Pki.WriteTo(Path("pki"));
        var key = SigningKey.CreateSm2();
        File.WriteAllText(Path("department.key"), key.ToPem());
        File.WriteAllText(Path("department.pem"), key.PublicKey.ToPem());
        Good = Write("good.ofd", Document().ToBytes());
        Tampered = Write("tampered.ofd", Document().ToBytesWith("Doc_0/Pages/Page_0/Content.xml", "测试单位", "另一单位"));
        Unsigned = Write("unsigned.ofd", new TestOfd(Pki).ToBytes());
    }

    public string Key => Path("department.key");

    public string PublicKey => Path("department.pem");

    public string Good { get; }

    public string Tampered { get; }

    public string Unsigned { get; }

    /// <summary>What every command takes: trust, lists and the day of the test PKI.</summary>
    public string[] Basis => ["--trust", Path("pki/anchors"), Path("pki/intermediates"), "--crl", Path("pki/crl")];

    public static string[] At => ["--as-of", Pki.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)];

    public string[] WithoutLists => [.. Basis.TakeWhile(word => word != "--crl")];

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TestOfd Document() => new(Pki) { Seals = { new TestSeal() } };
}
