using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Certificates;

/// <summary>The parts of a PDF: ranges of bytes between the borders of the signatures, and who covers each.</summary>
internal static class PdfParts
{
    public static void Report(byte[] file, IReadOnlyList<(PdfSignature Signature, string? Name)> judged, List<PartReport> parts)
    {
        var sound = judged.Where(one => one.Signature.Range.IsSound(file.Length)).ToList();
        var borders = new SortedSet<int>([0, file.Length]);
        foreach (var (signature, _) in sound) borders.UnionWith([signature.Range.GapStart, signature.Range.GapEnd, (int)signature.Range.End]);
        var start = 0;
        foreach (var end in borders.Where(border => border > 0))
        {
            var from = start;
            var isValue = sound.Any(one => one.Signature.Range.GapStart <= from && end <= one.Signature.Range.GapEnd);
            string[] coveredBy = [.. sound.Where(one => one.Name is not null && one.Signature.Range.Covers(from, end)).Select(one => one.Name!)];
            parts.Add(new PartReport($"bytes {from}-{end - 1}", isReachable: true, isValue, coveredBy));
            start = end;
        }
    }
}
