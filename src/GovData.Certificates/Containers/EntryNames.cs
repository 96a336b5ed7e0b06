using System;
using System.Collections.Generic;
using System.Text;

namespace GovData.Certificates;

/// <summary>Names of entries, checked as they stand and against each other after normalisation.</summary>
internal static class EntryNames
{
    /// <summary>What is wrong with one name; null when nothing is.</summary>
    public static VerificationCode? Fault(string name, int depth)
    {
        if (name.Length == 0) return ContainerCodes.Odd;
        if (name.AsSpan().IndexOf('\\') >= 0) return ContainerCodes.Backslash;
        if (name[0] == '/' || (name.Length > 1 && name[1] == ':')) return ContainerCodes.Absolute;
        foreach (var c in name)
            if (c < ' ' || c == 0x7F || c == '\uFFFD') return ContainerCodes.Odd;
        var segments = name.TrimEnd('/').Split('/');
        foreach (var segment in segments)
            if (SegmentFault(segment) is { } fault) return fault;
        return segments.Length > depth ? ContainerCodes.Limits : name.EndsWith("//", StringComparison.Ordinal) ? ContainerCodes.Odd : null;
    }

    /// <summary>Notes names that are equal, or equal but for case and normal form.</summary>
    public static void Compare(IEnumerable<PackageEntry> entries, CheckList checks)
    {
        var exact = new HashSet<string>(StringComparer.Ordinal);
        var folded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!exact.Add(entry.Name)) checks.Add(ContainerCodes.Duplicate, entry.Name);
            else if (!folded.Add(Fold(entry.Name))) checks.Add(ContainerCodes.Case, entry.Name);
        }
    }

    private static VerificationCode? SegmentFault(string segment) =>
        segment is "." or ".." ? ContainerCodes.Climbs
        : segment.Length == 0 || segment[segment.Length - 1] is '.' or ' ' ? ContainerCodes.Odd
        : null;

    private static string Fold(string name)
    {
        var isAscii = true;
        foreach (var c in name) isAscii &= c < 0x80;
        return (isAscii ? name : Normalized(name)).ToUpperInvariant().TrimEnd('/');
    }

    /// <summary>A lone surrogate has no normal form.</summary>
    private static string Normalized(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
