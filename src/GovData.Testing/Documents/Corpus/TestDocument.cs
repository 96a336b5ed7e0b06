using GovData.Security;

namespace GovData.Testing;

/// <summary>测试用例 · One document of the corpus: what is in it, and what a verifier must say of it.</summary>
public sealed class TestDocument
{
    private readonly Func<byte[]> _make;

    internal TestDocument(string name, string @class, VerificationStatus expected, string why, Func<byte[]> make)
    {
        (Name, Class, Expected, Why) = (name, @class, expected, why);
        _make = make;
    }

    /// <summary>The case's name, which is also its file name, such as <c>t01-content-changed.ofd</c>.</summary>
    public string Name { get; }

    /// <summary>The class of document or attack it stands for.</summary>
    public string Class { get; }

    /// <summary>核验结论 · The verdict a strict verifier gives as of <see cref="TestPki.Now"/>, trusting the PKI's anchors, with its intermediates and revocation lists.</summary>
    public VerificationStatus Expected { get; }

    /// <summary>Why this verdict, in a few words.</summary>
    public string Why { get; }

    /// <summary><c>OFD</c> or <c>PDF</c>.</summary>
    public string Format => Name.EndsWith(".pdf", StringComparison.Ordinal) ? "PDF" : "OFD";

    /// <summary>Makes the document.</summary>
    /// <returns>The bytes of the file; the same each time.</returns>
    public byte[] ToBytes() => _make();

    /// <summary>The name only.</summary>
    public override string ToString() => Name;
}
