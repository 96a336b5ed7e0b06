using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Certificates;

/// <summary>电子证照标识 as the document information or the XMP metadata states it.</summary>
internal static class PdfIdentifier
{
    private const int LongestText = 1 << 20;

    private static readonly Regex Inside = new(@"(?<![0-9A-Za-z.])1\.2\.156\.3005\.2(?:\.[0-9A-Za-z_]+)+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

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
        let text = objects.Resolve(entry.Value) is PdfValue.Text value ? PdfStrings.Text(value.Bytes).Trim() : ""
        where CertificateIdentifiers.IsOne(text)
        select text;

    private static IEnumerable<string> InMetadata(PdfObjects objects)
    {
        if (objects.Content(objects.Root["Metadata"]) is not { Length: <= LongestText } xmp) yield break;
        foreach (Match found in Inside.Matches(Encoding.UTF8.GetString(xmp))) yield return found.Value.TrimEnd('.');
    }
}
