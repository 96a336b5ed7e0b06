using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace GovData.Certificates;

/// <summary>
/// 内容一致: the certificate identifier and the key fields that the metadata (CustomDatas) states are compared with the XML attachments, by name. Values never become evidence.
/// </summary>
internal static class ContentAgreement
{
    public static void Judge(IReadOnlyList<OfdBody> bodies, OfdParts parts, Examination examination)
    {
        var stated = bodies.SelectMany(body => Stated(body.Info)).ToList();
        var attached = bodies.SelectMany(body => Attached(body, parts)).ToList();
        var identifiers = stated.Concat(attached).Select(field => field.Value).Where(CertificateIdentifiers.IsOne).Distinct(StringComparer.Ordinal).ToList();
        examination.Identifier = identifiers.FirstOrDefault();
        CertificateIdentifiers.Judge(examination.Identifier, examination.Checks);

        var compared = 0;
        foreach (var (name, value) in stated)
            foreach (var (_, other) in attached.Where(field => field.Name == name))
            {
                compared++;
                if (other == value) continue;
                examination.Checks.Add(ContentCodes.Differs, name);
                return;
            }
        if (identifiers.Count > 1) examination.Checks.Add(ContentCodes.Differs, "identifier");
        else examination.Checks.Add(compared > 0 || stated.Concat(attached).Count(field => field.Value == examination.Identifier) > 1 ? ContentCodes.Agrees : ContentCodes.Nothing);
    }

    private static IEnumerable<(string Name, string Value)> Stated(XElement? info) =>
        from data in info?.One("CustomDatas")?.All("CustomData") ?? []
        let name = data.Attribute("Name")?.Value.Trim()
        where !string.IsNullOrEmpty(name)
        select (name, data.Value.Trim());

    /// <summary>The fields of the XML attachments: an element without children under its own name, or under that of its attribute <c>name</c>.</summary>
    private static IEnumerable<(string Name, string Value)> Attached(OfdBody body, OfdParts parts)
    {
        if (parts.Xml(body.Root)?.Root.One("Attachments") is not { } stated || OfdLocation.Resolve(body.Root, stated.Value) is not { } list || parts.Xml(list) is not { } xml) yield break;
        foreach (var location in xml.Root.All("Attachment").Select(one => one.One("FileLoc")?.Value ?? ""))
        {
            if (OfdLocation.Resolve(list, location) is not { } name || !parts.Has(name) || !parts.IsXml(name) || parts.Xml(name) is not { } attachment) continue;
            foreach (var leaf in attachment.Root.DescendantsAndSelf().Where(one => !one.HasElements))
                yield return (leaf.Attributes().FirstOrDefault(one => one.Name.LocalName is "name" or "Name")?.Value.Trim() ?? leaf.Name.LocalName, leaf.Value.Trim());
        }
    }
}
