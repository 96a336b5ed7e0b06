using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GovData.Validation;

/// <summary>
/// Writes a new workbook sheet by sheet and row by row. Every cell is text in a text format, also those still to be filled in: no identifier loses digits and no
/// value is taken for a formula. The same rows give the same bytes.
/// </summary>
internal sealed class WorkbookWriter : IDisposable
{
    public const int LastRow = 1 << 20;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly List<(string Name, bool IsHidden)> sheets = [];
    private readonly ChoiceLists choices = new();
    private SheetWriter? sheet;
    private bool completed;

    /// <summary>Writes to a stream, which stays open and need not be able to seek.</summary>
    public WorkbookWriter(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Begins the next sheet with its header.</summary>
    /// <param name="name">The name on its tab; what a tab can't show is replaced, and a name that is taken gets a number.</param>
    /// <param name="columns">Its columns.</param>
    public void BeginSheet(string name, IReadOnlyList<WorkbookColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Begin(name, isHidden: false).Begin(columns, choices);
    }

    /// <summary>Writes the next row.</summary>
    /// <param name="cells">The texts; null or empty = nothing there. A text longer than a cell takes is cut.</param>
    /// <exception cref="InvalidOperationException">No sheet was begun, or it has no more rows.</exception>
    public void WriteRow(IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (sheet is null) throw new InvalidOperationException("Begin a sheet first.");
        sheet.WriteRow(cells);
    }

    /// <summary>Ends the workbook; before that it can't be opened.</summary>
    public void Complete()
    {
        if (completed) return;
        sheet?.Dispose();
        if (choices.IsUsed)
        {
            using var lists = Begin(ChoiceLists.Sheet, isHidden: true);
            choices.WriteTo(lists);
        }
        sheet = null;
        completed = true;
        WritePart("xl/styles.xml", PlainStyles.Write);
        WritePart("xl/workbook.xml", xml => WorkbookIndex.WriteWorkbook(xml, sheets));
        WritePart("xl/_rels/workbook.xml.rels", xml => WorkbookIndex.WriteRelationships(xml, sheets.Count));
        WritePart("_rels/.rels", WorkbookIndex.WriteRoot);
        WritePart("[Content_Types].xml", xml => WorkbookIndex.WriteContentTypes(xml, sheets.Count));
    }

    public void Dispose()
    {
        sheet?.Dispose();
        zip.Dispose();
    }

    /// <summary>A writer that changes nothing of what it is given: neither line ends nor characters.</summary>
    public static XmlWriter Xml(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    });

    private SheetWriter Begin(string name, bool isHidden)
    {
        if (completed) throw new InvalidOperationException("The workbook is complete.");
        sheet?.Dispose();
        sheets.Add((SheetName.Of(name, sheets), isHidden));
        return sheet = new SheetWriter(Xml(Open($"xl/worksheets/sheet{sheets.Count}.xml")));
    }

    private void WritePart(string part, Action<XmlWriter> write)
    {
        using var xml = Xml(Open(part));
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private Stream Open(string part)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
