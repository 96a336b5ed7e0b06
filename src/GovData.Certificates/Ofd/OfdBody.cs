using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Certificates;

/// <summary>One document of a package (DocBody): its root, its list of signatures, what it says of itself.</summary>
/// <param name="Root">The entry of the document's root.</param>
/// <param name="Signatures">The entry of the list of signatures; null when it states none.</param>
/// <param name="Info">DocInfo; null when it has none.</param>
internal sealed record OfdBody(string Root, string? Signatures, XElement? Info)
{
    public const string Entry = "OFD.xml";

    /// <summary>The documents; null when OFD.xml is missing or not of its form, and why is noted.</summary>
    public static IReadOnlyList<OfdBody>? ReadAll(OfdParts parts, CheckList checks)
    {
        if (parts.Xml(Entry) is not { } xml || xml.Root.Name.LocalName != "OFD" || !xml.Root.All("DocBody").Any())
        {
            if (!checks.HasFailed) checks.Add(SignatureCodes.Root, Entry);
            return null;
        }
        CheckNamespace(xml.Root, Entry, checks);
        var bodies = new List<OfdBody>();
        foreach (var body in xml.Root.All("DocBody"))
        {
            var root = body.One("DocRoot") is { } stated ? OfdLocation.Resolve(Entry, stated.Value) : null;
            var lists = body.All("Signatures").ToArray();
            var list = lists.Length == 1 ? OfdLocation.Resolve(Entry, lists[0].Value) : null;
            if (!parts.Has(root)) checks.Add(SignatureCodes.Root, "DocRoot");
            else if (lists.Length > 1 || (lists.Length == 1 && !parts.Has(list))) checks.Add(SignatureCodes.ListBroken, "Signatures");
            else bodies.Add(new(root!, list, body.One("DocInfo")));
        }
        return bodies;
    }

    public static void CheckNamespace(XElement root, string name, CheckList checks)
    {
        if (!OfdElements.IsOfd(root)) checks.Add(SignatureCodes.OtherNamespace, name);
        else if (OfdElements.IsOlder(root)) checks.Add(SignatureCodes.OldNamespace, name);
    }
}
