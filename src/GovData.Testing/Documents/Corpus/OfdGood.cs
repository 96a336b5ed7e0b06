using static GovData.Testing.Case;

namespace GovData.Testing;

/// <summary>OFD documents with which nothing is wrong: every shape of signature value and every habit of products.</summary>
internal static class OfdGood
{
    public static IEnumerable<TestDocument> Cases(TestPki pki) =>
    [
        Valid("g01-v4.ofd", "v4, Signatures.xml covered", () => Ofd(pki).ToBytes()),
        Valid("g02-v4-list-open.ofd", "v4, Signatures.xml left open for later seals", () => Ofd(pki, s => s.Habits.CoversSignatureList = false).ToBytes()),
        Valid("g03-v1.ofd", "GM/T 0031-2014 structure", () => Ofd(pki, s => s.Shape = TestSealShape.SesV1).ToBytes()),
    ];
}
