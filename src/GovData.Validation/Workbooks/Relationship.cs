using System;
using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>What one part says of another: what it is to it (the last word of the type, the same in both conformance classes) and where it is.</summary>
internal sealed record Relationship(string Id, string Kind, string Part)
{
    /// <summary>Where the relationships of a part stand; of the package when the part is empty.</summary>
    public static string PartOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return source.Substring(0, slash) + "_rels/" + source.Substring(slash) + ".rels";
    }

    /// <summary>The relationships of a part that lead to other parts; none when it has no such list.</summary>
    public static IReadOnlyList<Relationship> Read(OoxmlPackage package, string source)
    {
        var relationships = new List<Relationship>();
        if (!package.Has(PartOf(source))) return relationships;
        using var reader = package.OpenXml(PartOf(source));
        reader.MoveToContent();
        while (reader.NextChild(0))
        {
            if (!reader.Is("Relationship", Ooxml.Package) || reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Type") is not { } type || reader.GetAttribute("Target") is not { } target) continue;
            relationships.Add(new Relationship(id, type.Substring(type.LastIndexOf('/') + 1), Resolve(source, target)));
        }
        return relationships;
    }

    /// <summary>A target counts from the folder of its source, or from the root when it begins with a slash.</summary>
    private static string Resolve(string source, string target)
    {
        target = Unescape(target.Replace('\\', '/'));
        var names = new List<string>();
        var path = target.StartsWith("/", StringComparison.Ordinal) ? target : source.Substring(0, source.LastIndexOf('/') + 1) + target;
        foreach (var name in path.Split('/'))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "." or "..")) names.Add(name);
        }
        return string.Join("/", names);
    }

    private static string Unescape(string target) => target.IndexOf('%') < 0 ? target : Uri.UnescapeDataString(target);
}
