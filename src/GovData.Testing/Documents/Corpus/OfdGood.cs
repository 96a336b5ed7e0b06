using static GovData.Testing.TestCase;

namespace GovData.Testing;

/// <summary>OFD documents with which nothing is wrong: every shape of signature value and every habit of products.</summary>
internal static class OfdGood
{
    public static IEnumerable<TestDocument> Cases(TestPki pki) => [.. Shapes(pki), .. Habits(pki), .. Contents(pki)];

    private static IEnumerable<TestDocument> Shapes(TestPki pki) =>
    [
        Valid("g01-v4-whole.ofd", "v4, Signatures.xml covered", () => Ofd(pki).ToBytes()),
        Valid("g02-v4-list-uncovered.ofd", "v4, Signatures.xml left open for later seals", () => Ofd(pki, s => s.Habits.CoversSignatureList = false).ToBytes()),
        Valid("g03-v1.ofd", "GM/T 0031-2014 structure", () => Ofd(pki, s => s.Shape = TestSealShape.SesV1).ToBytes()),
        Valid("g03b-v1-token-inside.ofd", "GM/T 0031-2014 structure with a timestamp in place of the time", () => Ofd(pki, s => (s.Shape, s.IsTimestamped) = (TestSealShape.SesV1, true)).ToBytes(), "the time is a claim"),
        Valid("g03c-v1-token-not-read.ofd", "GM/T 0031-2014 structure with another structure in place of the time", () => Ofd(pki, s => (s.Shape, s.IsTimestamped, s.Faults.Timestamp) = (TestSealShape.SesV1, true, _ => [0x30, 0x00])).ToBytes(), "no time is stated"),
        Valid("g04-v4-raw.ofd", "SM2 values as bare r||s", () => Ofd(pki, s => s.IsRaw = true).ToBytes()),
        Valid("g05-gbt35275-hashcontent.ofd", "Type=Sign, GB/T 35275, content = SM3(Signature.xml)", () => Ofd(pki, s => s.Shape = TestSealShape.SignedDataOfDigest).ToBytes()),
        Valid("g06-gbt35275-attributes.ofd", "Type=Sign, GB/T 35275 detached with signed attributes", () => Ofd(pki, s => s.Shape = TestSealShape.SignedDataWithAttributes).ToBytes()),
        Valid("g07-v4-certdigest.ofd", "certListType=2 (certificate hashes)", () => Ofd(pki, s => s.ListsDigests = true).ToBytes()),
        Valid("g08-v4-timestamp.ofd", "v4 with [0] timestamp over the signature value", () => Ofd(pki, s => s.IsTimestamped = true).ToBytes()),
        Valid("g09-v5.ofd", "v5 (GM/T 0031-2025 as seen in the field)", () => Ofd(pki, s => s.Shape = TestSealShape.SesV5).ToBytes()),
        Valid("g11-revoked-after-signing.ofd", "signer revoked after it signed and was timestamped", () => Ofd(pki, s => (s.Signer, s.IsTimestamped) = (pki.Revoked, true)).ToBytes(), "revoked later"),
        Valid("g12-two-seals.ofd", "second seal covers the first one and Signatures.xml", () => new TestOfd(pki) { Seals = { new TestSeal(), new TestSeal() } }.ToBytes(), "2 signatures"),
        Valid("g13-three-seals.ofd", "three seals of three shapes", () => new TestOfd(pki) { Seals = { new TestSeal(), new TestSeal { Shape = TestSealShape.SesV1 }, new TestSeal { Shape = TestSealShape.SignedDataOfDigest } } }.ToBytes(), "3 signatures"),
        Valid("g14-maker-signs.ofd", "maker and signer are one certificate", () => Ofd(pki, s => s.Maker = pki.Signer).ToBytes()),
        Valid("g15-several-signers-listed.ofd", "the seal lists several signers", () => Ofd(pki, s => s.Signers = [pki.OtherSigner, pki.Signer]).ToBytes()),
    ];

    private static IEnumerable<TestDocument> Habits(TestPki pki) =>
    [
        Valid("g20-old-namespace.ofd", "namespace http://www.ofdspec.org", () => Ofd(pki, null, d => d.Habits.Namespace = "http://www.ofdspec.org").ToBytes()),
        Valid("g21-no-seal-element.ofd", "no Seal element", () => Ofd(pki, s => s.Habits.OmitsSealElement = true).ToBytes()),
        Valid("g22-provider-elements.ofd", "Provider as child elements", () => Ofd(pki, s => s.Habits.ProviderAsElements = true).ToBytes()),
        Valid("g23-list-in-doc.ofd", "Signatures.xml in Doc_0/", () => Ofd(pki, null, d => d.Habits.SignatureList = "Doc_0/Signatures.xml").ToBytes()),
        Valid("g24-signvalue-name.ofd", "value file called SignValue.dat", () => Ofd(pki, s => s.Habits.ValueFile = "SignValue.dat").ToBytes()),
        Valid("g25-checkmethod-name.ofd", "CheckMethod SM3 instead of its identifier", () => Ofd(pki, s => s.Habits.CheckMethod = "SM3").ToBytes()),
        Valid("g26-several-maxsignid.ofd", "several MaxSignId elements", () => new TestOfd(pki) { Seals = { new TestSeal(), new TestSeal() }, Habits = { RepeatsMaxSignId = true } }.ToBytes(), "2 signatures"),
        Valid("g27-relative-value-file.ofd", "SignedValue relative to the folder of Signature.xml", () => Ofd(pki, s => s.Habits.RelativeValueFile = true).ToBytes()),
        Valid("g28-datetime-fraction.ofd", "SignatureDateTime as 20201004072855.302Z", () => Ofd(pki, s => s.Habits.DateTimeText = FormattableString.Invariant($"{pki.SignedAt:yyyyMMddHHmmss}.302Z")).ToBytes()),
        Valid("g29-datetime-bare.ofd", "SignatureDateTime as 20221031141634", () => Ofd(pki, s => s.Habits.DateTimeText = FormattableString.Invariant($"{pki.SignedAt:yyyyMMddHHmmss}")).ToBytes()),
        Valid("g30-stored-entries.ofd", "entries stored, not deflated", () => RawZip.Write(RawZip.Entries(Ofd(pki).ToParts()).Select(e => new RawEntry { Name = e.Name, Content = e.Content, IsStored = true }))),
    ];

    private static IEnumerable<TestDocument> Contents(TestPki pki) =>
    [
        Valid("g40-everything.ofd", "pages, picture, attachments, custom tags", () => Ofd(pki, null, d =>
        {
            d.FurtherPages.Add("第二页");
            d.FurtherPages.Add("第三页");
            d.HasPicture = true;
            d.CustomTags["zzmc"] = "测试证照";
            d.Fields["zzmc"] = "测试证照";
            d.Attachments["附件.txt"] = [0xE9, 0x99, 0x84];
        }).ToBytes()),
        Valid("g41-two-documents.ofd", "two DocBody, both covered", () => Ofd(pki, null, d => d.DocumentCount = 2).ToBytes()),
        Valid("g42-integrity-list.ofd", "GM/T 0099 OFDEntries.xml over all files", () => Ofd(pki, null, d => d.HasIntegrityList = true).ToBytes()),
    ];
}
