using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

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

    private static IEnumerable<string> InMetadata(PdfObjects objects) =>
        Metadata(objects) is { Length: <= LongestText } xmp ? CertificateIdentifiers.In(Encoding.UTF8.GetString(xmp)) : [];

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
}
