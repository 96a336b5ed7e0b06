using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace GovData.Mutants;

/// <summary>A node of an XML part dropped, doubled or moved: an element, an attribute or a text.</summary>
internal static class XmlMutation
{
    public static Mutant Of(List<KeyValuePair<string, byte[]>> parts, Chance chance)
    {
        int[] xml = [.. Enumerable.Range(0, parts.Count).Where(i => parts[i].Key.EndsWith(".xml", StringComparison.Ordinal))];
        var at = xml[chance.Below(xml.Length)];
        var (name, content) = parts[at];
        var document = XDocument.Load(new MemoryStream(content), LoadOptions.PreserveWhitespace);
        var kind = Change(document, chance);
        parts[at] = new(name, Write(document));
        return new(kind, name, ZipParts.Write(parts));
    }

    private static string Change(XDocument document, Chance chance)
    {
        XElement[] elements = [.. document.Root!.DescendantsAndSelf()];
        XAttribute[] attributes = [.. elements.SelectMany(one => one.Attributes()).Where(one => !one.IsNamespaceDeclaration)];
        if (attributes.Length > 0 && chance.Below(4) == 0)
        {
            var attribute = attributes[chance.Below(attributes.Length)];
            var to = elements[chance.Below(elements.Length)];
            if (chance.Below(2) == 0 || to.Attribute(attribute.Name) is not null) attribute.Remove();
            else
            {
                attribute.Remove();
                to.Add(attribute);
                return "attribute moved";
            }
            return "attribute dropped";
        }
        XNode[] nodes = [.. document.Root.DescendantNodes()];
        if (nodes.Length == 0) return "nothing to change";
        var node = nodes[chance.Below(nodes.Length)];
        switch (chance.Below(3))
        {
            case 0:
                node.Remove();
                return "node dropped";
            case 1:
                node.AddAfterSelf(Copy(node));
                return "node doubled";
            default:
                XElement[] targets = [.. elements.Where(one => one != node && !one.Ancestors().Contains(node))];
                var target = targets[chance.Below(targets.Length)];
                node.Remove();
                if (chance.Below(2) == 0) target.AddFirst(node);
                else target.Add(node);
                return "node moved";
        }
    }

    private static XNode Copy(XNode node) => node switch
    {
        XElement element => new XElement(element),
        XText text => new XText(text.Value),
        _ => new XComment("doubled"),
    };

    private static byte[] Write(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None })) document.Save(writer);
        return stream.ToArray();
    }
}
