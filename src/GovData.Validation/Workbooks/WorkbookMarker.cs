using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using System.Xml.Linq;

namespace GovData.Validation;

/// <summary>
/// Gives a workbook back with what is wrong in it: a column 错误说明 after the last one, the wrong cells on light red ground and the doubtful ones on yellow. Every other part of the
/// package keeps its bytes, and every other row of the sheet its contents.
/// </summary>
internal static class WorkbookMarker
{
    public const string ColumnName = "错误说明";

    /// <summary>Copies a workbook with marks in one sheet. A column 错误说明 that is there is used again, and its old messages are gone.</summary>
    /// <param name="source">The workbook; a stream that can seek, or a small one.</param>
    /// <param name="target">Takes the copy; both streams stay open.</param>
    /// <param name="sheetName">The sheet; null = the first visible one.</param>
    /// <param name="headerRow">The row of the names; 0 = the first with a value.</param>
    /// <param name="messages">What to write beside the rows, by their numbers in the sheet.</param>
    /// <param name="cells">The cells to mark: row from 1, column from 0. Those that aren't there are made.</param>
    /// <param name="warnings">The cells to mark as doubtful, where they are not wrong as well.</param>
    /// <param name="limits">How much is taken.</param>
    /// <param name="ct">Stops the copying; what the target then holds is no workbook.</param>
    /// <exception cref="ArgumentException">A row or a column is out of the sheet.</exception>
    /// <exception cref="WorkbookException">The workbook can't be read.</exception>
    public static void Mark(Stream source, Stream target, string? sheetName, int headerRow, IReadOnlyDictionary<int, string> messages,
        IReadOnlyCollection<(int Row, int Column)> cells, IReadOnlyCollection<(int Row, int Column)>? warnings = null, WorkbookLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentNullException.ThrowIfNull(cells);
        limits ??= WorkbookLimits.Default;
        if (messages.Keys.Any(row => row < 1 || row > limits.Rows)) throw new ArgumentException("A row is not one of a sheet.", nameof(messages));
        warnings ??= [];
        if (cells.Concat(warnings).Any(cell => cell.Row < 1 || cell.Row > limits.Rows || cell.Column < 0 || cell.Column >= limits.Columns)) throw new ArgumentException("A cell is not one of a sheet.", nameof(cells));
        using var workbook = WorkbookReader.Open(source, limits);
        WorkbookReader.Guarded(() =>
        {
            Copy(workbook, target, workbook.FindSheet(sheetName), headerRow, messages, cells, warnings, ct);
            return true;
        });
    }

    private static void Copy(WorkbookReader workbook, Stream target, WorkbookSheet sheet, int headerRow, IReadOnlyDictionary<int, string> messages, IReadOnlyCollection<(int, int)> cells,
        IReadOnlyCollection<(int, int)> warnings, CancellationToken ct)
    {
        var package = workbook.Package;
        var plan = new MarkPlan(messages, cells, warnings, MarkSurvey.Of(workbook, sheet, headerRow));
        var stylesPart = workbook.StylesPart is { } there && package.Has(there) ? there : null;
        var changed = stylesPart is null ? MissingStyles.Add(package, workbook.Part) : [(stylesPart, package.Load(stylesPart))];
        var styles = new MarkedStyles(changed[0].Document);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in package.Entries)
        {
            var part = OoxmlPackage.NameOf(entry);
            if (Same(part, stylesPart)) continue;
            if (stylesPart is null && (Same(part, MissingStyles.ContentTypes) || Same(part, Relationship.PartOf(workbook.Part)))) continue;
            using var copy = Create(zip, entry.FullName, entry.LastWriteTime);
            if (Same(part, sheet.Part))
            {
                using var writer = WorkbookWriter.Xml(copy);
                using var reader = package.OpenXml(part, keepsAll: true);
                new SheetMarking(reader, writer, plan, styles, ct).Run();
            }
            else
            {
                using var bytes = package.OpenBytes(entry);
                bytes.CopyTo(copy);
            }
        }
        styles.Complete();
        foreach (var (part, document) in changed)
        {
            using var writer = WorkbookWriter.Xml(Create(zip, part, package.TimeOf(part)));
            document.Save(writer);
        }
    }

    private static bool Same(string part, string? other) => string.Equals(part, other, StringComparison.OrdinalIgnoreCase);

    private static Stream Create(ZipArchive zip, string name, DateTimeOffset time)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = time;
        return entry.Open();
    }
}
