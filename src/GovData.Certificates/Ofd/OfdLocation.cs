using System;
using System.Collections.Generic;

namespace GovData.Certificates;

/// <summary>ST_Loc (GB/T 33190-2016, 7.3): a location in the package, from the root or from the folder of the part that states it.</summary>
internal static class OfdLocation
{
    /// <summary>The entry's name; null when the location leaves the package or is not normal.</summary>
    public static string? Resolve(string part, string location)
    {
        location = location.Trim();
        if (location.Length == 0 || location.AsSpan().IndexOf('\\') >= 0 || location.AsSpan().IndexOf(':') >= 0) return null;
        var segments = new List<string>();
        if (location[0] != '/') segments.AddRange(FolderOf(part));
        foreach (var segment in location.TrimStart('/').Split('/'))
        {
            if (segment == ".") continue;
            if (segment.Length == 0) return null;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }
        return string.Join("/", segments);
    }

    /// <summary>The name as seals and lists write it: from the root.</summary>
    public static string Absolute(string name) => "/" + name;

    private static string[] FolderOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return slash < 0 ? [] : part.Substring(0, slash).Split('/');
    }
}
