using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>
/// Which parts a document leads to. Any word of an XML part that names an entry, from the root, from the part's folder or from a base location (Res BaseLoc),
/// counts as a reference: a reader may follow it.
/// </summary>
internal sealed class Reachability
{
    private readonly OfdParts _parts;
    private readonly HashSet<string> _fileNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly ICollection<string> _walls;

    private Reachability(OfdParts parts, ICollection<string> walls)
    {
        (_parts, _walls) = (parts, walls);
        foreach (var name in parts.Names) _fileNames.Add(LastSegment(name));
    }

    /// <summary>The parts that can be reached from one.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="walls">Parts not gone through: the signatures' own, which name everything.</param>
    public static HashSet<string> From(OfdParts parts, string start, ICollection<string> walls)
    {
        var search = new Reachability(parts, walls);
        search.Walk(start);
        return search._reached;
    }

    private void Walk(string start)
    {
        var open = new Stack<string>([start]);
        _reached.Add(start);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (_walls.Contains(part) || !_parts.IsXml(part) || _parts.Xml(part) is not { } xml) continue;
            foreach (var word in xml.Words)
                foreach (var found in NamedBy(word, part, xml))
                    if (_reached.Add(found)) open.Push(found);
        }
    }

    private IEnumerable<string> NamedBy(string word, string part, XmlPart xml)
    {
        if (!_fileNames.Contains(LastSegment(word))) yield break;
        if (OfdLocation.Resolve(part, word) is { } near && _parts.Has(near)) yield return near;
        if (OfdLocation.Resolve("", word) is { } far && _parts.Has(far)) yield return far;
        if (xml.Root.Attribute("BaseLoc")?.Value is { } folder && OfdLocation.Resolve(part, folder.TrimEnd('/') + "/" + word) is { } based && _parts.Has(based)) yield return based;
    }

    private static string LastSegment(string name) => name.Substring(Math.Max(name.LastIndexOf('/'), name.LastIndexOf('\\')) + 1);
}
