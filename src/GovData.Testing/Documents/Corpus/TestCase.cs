using GovData.Security;

namespace GovData.Testing;

/// <summary>Short ways to write a case down.</summary>
internal static class TestCase
{
    public static TestDocument Valid(string name, string @class, Func<byte[]> make, string why = "nothing is wrong") =>
        new(name, @class, VerificationStatus.Valid, why, make);

    public static TestDocument Invalid(string name, string @class, string why, Func<byte[]> make) => new(name, @class, VerificationStatus.Invalid, why, make);

    public static TestDocument Open(string name, string @class, string why, Func<byte[]> make) => new(name, @class, VerificationStatus.Indeterminate, why, make);

    public static TestDocument NotSigned(string name, string @class, string why, Func<byte[]> make) => new(name, @class, VerificationStatus.NotSigned, why, make);

    /// <summary>An OFD document with one seal, set as given.</summary>
    public static TestOfd Ofd(TestPki pki, Action<TestSeal>? seal = null, Action<TestOfd>? document = null)
    {
        var one = new TestSeal();
        seal?.Invoke(one);
        var made = new TestOfd(pki) { Seals = { one } };
        document?.Invoke(made);
        return made;
    }

    /// <summary>A sealed OFD document whose files are changed before they are packed.</summary>
    public static byte[] Changed(TestOfd document, Action<OfdParts> change)
    {
        var parts = document.ToParts();
        change(parts);
        return PlainZip.Write(parts, document.Pki.SignedAt);
    }

    /// <summary>A PDF document with one signature, set as given.</summary>
    public static TestPdf Pdf(TestPki pki, Action<TestPdfSignature>? signature = null)
    {
        var one = new TestPdfSignature();
        signature?.Invoke(one);
        return new TestPdf(pki) { Signatures = { one } };
    }
}
