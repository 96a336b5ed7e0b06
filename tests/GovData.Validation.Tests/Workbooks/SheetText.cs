using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GovData.Validation.Tests;

/// <summary>All that the reader says of a sheet.</summary>
internal static class SheetText
{
    /// <summary>Each row as <c>number: cell|cell</c>.</summary>
    public static List<string> Rows(byte[] workbook, string? sheet = null, WorkbookLimits? limits = null) =>
        [.. All(workbook, sheet, limits).Select(row => $"{row.Number}: {string.Join('|', row.Cells)}")];

    /// <summary>Each cell of the first row as <c>Kind text</c>.</summary>
    public static List<string> Kinds(byte[] workbook) =>
        All(workbook).Take(1).SelectMany(row => row.Cells.Select((cell, i) => $"{row.Kinds[i]} {cell}".TrimEnd())).ToList();

    public static List<string?> Cells(Book book) => All(book.ToBytes()).Single().Cells;

    public static WorkbookException Fault(byte[] workbook, string? sheet = null, WorkbookLimits? limits = null) =>
        Assert.Throws<WorkbookException>(() => Rows(workbook, sheet, limits));

    public static List<(int Number, List<string?> Cells, List<WorkbookCellKind> Kinds)> All(byte[] workbook, string? sheet = null, WorkbookLimits? limits = null)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(workbook), limits);
        using var rows = reader.OpenSheet(sheet);
        var all = new List<(int, List<string?>, List<WorkbookCellKind>)>();
        var cells = new List<string?>();
        var kinds = new List<WorkbookCellKind>();
        while (rows.Read(out var number, cells, kinds)) all.Add((number, [.. cells], [.. kinds]));
        return all;
    }
}
