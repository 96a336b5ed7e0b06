using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>电子证照标识 as the document information or the XMP metadata states it.</summary>
internal static class PdfIdentifier
{
    private const int LongestText = 1 << 20;

    public static void Judge(PdfObjects objects, Examination examination)
    {
        List<string> stated = [.. InInformation(objects), .. InMetadata(objects)];
        examination.Identifier = stated.FirstOrDefault();
        CertificateIdentifiers.Judge(examination.Identifier, examination.Checks);
        var others = stated.Distinct(StringComparer.Ordinal).Count();
        if (others > 1) examination.Checks.Add(ContentCodes.Differs, "identifier");
        else examination.Checks.Add(stated.Count > 1 ? ContentCodes.Agrees : ContentCodes.Nothing);
    }

    private static IEnumerable<string> InInformation(PdfObjects objects) =>
        from entry in objects.Info?.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).AsEnumerable() ?? []
        let text = objects.Resolve(entry.Value) is PdfString value ? PdfStrings.Text(value.Bytes).Trim() : ""
        where CertificateIdentifiers.IsOne(text)
        select text;

    private static IEnumerable<string> InMetadata(PdfObjects objects)
    {
        if (Metadata(objects) is not { Length: <= LongestText } xmp) yield break;
        var text = Encoding.UTF8.GetString(xmp);
        for (var at = Next(text, 0); at >= 0;)
        {
            var end = at;
            while (end < text.Length && IsOfIdentifier(text[end])) end++;
            if (at == 0 || !IsOfIdentifier(text[at - 1])) yield return text.Substring(at, end - at).TrimEnd('.');
            at = Next(text, end);
        }
    }

    /// <summary>The metadata; null where there is none that can be read, which is nothing against a signature.</summary>
    private static byte[]? Metadata(PdfObjects objects)
    {
        try
        {
            return objects.Content(objects.Root["Metadata"]);
        }
        catch (FormatException e) when (e is not PdfBudget.SpentException)
        {
            return null;
        }
    }

    private static int Next(string text, int from) => text.IndexOf(ElectronicCertificateIdentifier.Root + ".", from, StringComparison.Ordinal);

    private static bool IsOfIdentifier(char one) => one is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '.' or '_';
}
