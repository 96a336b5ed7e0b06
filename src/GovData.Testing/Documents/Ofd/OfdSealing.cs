using System.Text;
using static GovData.Testing.OfdXml;

namespace GovData.Testing;

/// <summary>Puts the seals on a document's files, one after the other.</summary>
internal static class OfdSealing
{
    public static void Seal(TestOfd document, OfdParts parts)
    {
        if (document.Seals.Count == 0 && !document.Habits.KeepsEmptyList) return;
        var list = document.Habits.SignatureList;
        for (var i = 0; i < document.Seals.Count; i++)
        {
            var isLast = i == document.Seals.Count - 1;
            if (isLast) parts.Text(list, SignatureList(document));
            Put(document, parts, document.Seals[i], i, isLast);
        }
        if (document.Seals.Count == 0) parts.Text(list, SignatureList(document));
    }

    public static string Folder(int number) => $"Doc_0/Signs/Sign_{number}/";

    private static void Put(TestOfd document, OfdParts parts, TestSeal seal, int number, bool isLast)
    {
        var context = new SealContext(seal, document.Pki);
        var folder = Folder(number);
        byte[]? made = null;
        if (context.HasSeal)
        {
            made = SesSeal.Make(context);
            parts[folder + "Seal.esl"] = seal.Faults.SealFile?.Invoke(made) ?? made;
        }
        var covered = parts.All.Where(part => !seal.Uncovered.Contains(part.Key) && (part.Key != document.Habits.SignatureList || (isLast && seal.Habits.CoversSignatureList)));
        var xml = SignatureXml.Write(document, context, folder, [.. covered]);
        var place = folder + "Signature.xml";
        parts.Text(place, seal.Faults.Xml?.Invoke(xml) ?? xml);
        var hash = TestDigests.Sm3(parts[place]);
        var value = made is null ? GmSignature.Make(context, hash) : SesSignature.Make(context, made, hash, "/" + place);
        parts[folder + seal.Habits.ValueFile] = seal.Faults.Value?.Invoke(value) ?? value;
    }

    private static string Id(int number) => FormattableString.Invariant($"s{number:000}");

    private static string SignatureList(TestOfd document)
    {
        var text = new StringBuilder();
        var ids = document.Habits.RepeatsMaxSignId ? document.Seals.Count : 1;
        for (var i = 1; i <= ids; i++) text.Append(Element("MaxSignId", Id(i == ids ? document.Seals.Count : i)));
        for (var i = 0; i < document.Seals.Count; i++)
        {
            var type = document.Seals[i].Shape is TestSealShape.SignedDataOfDigest or TestSealShape.SignedDataWithAttributes ? "Sign" : "Seal";
            text.Append("<ofd:Signature ID=\"" + Id(i + 1) + "\" Type=\"" + type + "\" BaseLoc=\"/" + Folder(i) + "Signature.xml\"/>");
        }
        return new OfdXml(document.Habits.Namespace).File("Signatures", text.ToString());
    }
}
