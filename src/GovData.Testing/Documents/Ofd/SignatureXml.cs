using System.Text;
using static GovData.Testing.OfdXml;

namespace GovData.Testing;

/// <summary>Signature.xml: who signed how, and the digest of every file covered.</summary>
internal static class SignatureXml
{
    public static string Write(TestOfd document, SealContext seal, string folder, IReadOnlyList<KeyValuePair<string, byte[]>> covered)
    {
        var habits = seal.Seal.Habits;
        var method = seal.Faults.CheckMethod ?? habits.CheckMethod;
        var references = new StringBuilder();
        foreach (var part in covered)
            references.Append(Element("Reference", Element("CheckValue", Convert.ToBase64String(TestDigests.Named(method, part.Value))), $" FileRef=\"/{Escape(part.Key)}\""));
        var provider = habits.ProviderAsElements
            ? Element("Provider", Element("ProviderName", "govdata-testing") + Element("Version", "1.0") + Element("Company", "test"))
            : "<ofd:Provider ProviderName=\"govdata-testing\" Version=\"1.0\" Company=\"test\"/>";
        var signed = provider + Element("SignatureMethod", seal.Signer.Key.SignatureOid)
            + Element("SignatureDateTime", habits.DateTimeText ?? FormattableString.Invariant($"{seal.SignedAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss}"))
            + Element("References", references.ToString(), $" CheckMethod=\"{method}\"")
            + (seal.HasSeal ? "<ofd:StampAnnot ID=\"s900\" PageRef=\"1\" Boundary=\"150 90 40 40\"/>" : "")
            + (seal.HasSeal && !habits.OmitsSealElement ? Element("Seal", Element("BaseLoc", $"/{folder}Seal.esl")) : "");
        var value = habits.RelativeValueFile ? habits.ValueFile : $"/{folder}{habits.ValueFile}";
        return new OfdXml(document.Habits.Namespace).File("Signature", Element("SignedInfo", signed) + Element("SignedValue", value));
    }
}
