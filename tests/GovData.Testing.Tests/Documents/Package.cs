using System.IO.Compression;

namespace GovData.Testing.Tests.Documents;

/// <summary>An OFD package, unpacked into memory.</summary>
internal static class Package
{
    public const string SignatureXml = "Doc_0/Signs/Sign_0/Signature.xml";

    public const string SignedValue = "Doc_0/Signs/Sign_0/SignedValue.dat";

    public static Dictionary<string, byte[]> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                return content.ToArray();
            },
            StringComparer.Ordinal);
    }

    public static byte[] Sample(string name) => File.ReadAllBytes(Repository.Path("tests/GovData.Certificates.Tests/Data/ecert/" + name));
}
