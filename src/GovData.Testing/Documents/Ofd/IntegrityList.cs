using static GovData.Testing.OfdXml;

namespace GovData.Testing;

/// <summary>防夹带 · OFDEntries.xml and the signature over it (GM/T 0099-2020, annex D, as seen in the field): the names of all other files.</summary>
internal static class IntegrityList
{
    public const string Name = "OFDEntries.xml";

    public const string ValueFile = "signedvalue.dat";

    public static void Add(OfdParts parts, TestIdentity signer)
    {
        var files = parts.Names.Select((name, i) => $"<ofd:File ID=\"{i + 2}\" FileLoc=\"/{Escape(name)}\"/>");
        parts.Text(Name, new OfdXml(OfdHabits.CurrentNamespace).File(
            "DocEntries", Element("SignedValueLoc", "/" + ValueFile) + Element("FileList", string.Concat(files)), " ID=\"1\" CreatorName=\"govdata-testing\" Version=\"1.0\""));
        var hash = TestDigests.Sm3(parts[Name]);
        var draft = new SignedDataDraft { Signer = signer, Content = hash, Message = hash, SignatureOid = Oids.Sm2Signature };
        parts[ValueFile] = draft.Make().Bytes();
    }
}
