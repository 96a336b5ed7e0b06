using System.Collections.Generic;

namespace GovData.Validation;

/// <summary>The merged cells of a sheet. They stand after all its rows, so they are only asked for where a header has gaps.</summary>
internal static class MergedCells
{
    private const int Most = 100_000;

    /// <summary>For each column that a range merged downwards into the row begins in: the row where that range begins, which is the one with the text.</summary>
    public static IReadOnlyDictionary<int, int> Above(OoxmlPackage package, string sheet, int row)
    {
        var tops = new Dictionary<int, int>();
        using var reader = package.OpenXml(sheet);
        var ns = Ooxml.EnterMain(reader, "worksheet");
        while (reader.NextChild(0))
        {
            if (!reader.Is("mergeCells", ns)) continue;
            while (reader.NextChild(1))
                if (CellReference.TryRange(reader.GetAttribute("ref"), out var first, out var last) && first.Row < row && row <= last.Row && tops.Count < Most)
                    tops[first.Column] = first.Row;
        }
        return tops;
    }
}
