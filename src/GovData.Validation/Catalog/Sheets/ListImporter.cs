using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Makes entries of the rows of a sheet: one row per information item, the entry's columns repeated on each or blank below the first.</summary>
internal sealed class ListImporter(ListContent sheet, CatalogFindings findings)
{
    private readonly List<CatalogEntry> entries = [];
    private ListColumn?[] columns = [];
    private ListHead head = null!;
    private ListEntry? open;
    private bool isExample;

    public long Rows { get; private set; }

    public IList<CatalogEntry> Read(CancellationToken ct)
    {
        var isWhole = sheet.Faults.All(fault => fault.Rule.Severity != RuleSeverity.Fatal);
        if (ListHead.Find(sheet.Rows) is not { } found)
        {
            AddFaults(headRow: 0);
            findings.StartWhole();
            if (isWhole) findings.Add(SheetRules.NoHeader);
            return entries;
        }
        head = found;
        var headRow = sheet.Rows[head.LastRow].Number;
        AddFaults(headRow);
        findings.StartWhole();
        columns = MapColumns();
        foreach (var row in sheet.Rows.Skip(head.LastRow + 1))
        {
            ct.ThrowIfCancellationRequested();
            findings.Start(row.Number - headRow);
            Rows++;
            ReadRow(row.Cells);
        }
        open?.Finish();
        return entries;
    }

    private void AddFaults(long headRow)
    {
        foreach (var (rule, row, value) in sheet.Faults)
        {
            if (row > headRow) findings.Start(row - headRow);
            else findings.StartWhole();
            if (row > headRow && (rule == RecordRules.Ragged || rule == RecordRules.TooLong)) Rows++;
            findings.AddAt(rule, null, value);
        }
    }

    private ListColumn?[] MapColumns()
    {
        var mapped = new ListColumn?[head.Names.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            var name = head.Names[i];
            if (name.Length == 0) continue;
            var column = ListColumns.Find(name) ?? ExtensionColumn.For(name);
            if (ListColumns.Find(name) is null && !ExtensionColumn.IsMarked(name)) findings.AddAt(SheetRules.ColumnUnknown, name, name);
            if (mapped.Any(other => other is not null && other.Chinese == column.Chinese)) findings.AddAt(SheetRules.ColumnDoubled, column.Chinese, name);
            else mapped[i] = column;
        }
        return mapped;
    }

    private void ReadRow(IReadOnlyList<string> cells)
    {
        string title = Cell(EntryColumns.Title, cells), code = Cell(EntryColumns.Code, cells);
        if (title.StartsWith(CatalogTemplate.ExampleMark, StringComparison.Ordinal) || isExample && title.Length == 0 && code.Length == 0)
        {
            if (!isExample) findings.AddAt(SheetRules.Example, EntryColumns.Title.Chinese, title);
            isExample = true;
            return;
        }
        isExample = false;
        if (open is null || title.Length > 0 && title != open.Title || code.Length > 0 && code != open.Code)
        {
            open?.Finish();
            open = new ListEntry(head.Names, columns, findings);
            entries.Add(open.Entry);
        }
        open.Add(cells);
    }

    private string Cell(ListColumn column, IReadOnlyList<string> cells)
    {
        var at = Array.IndexOf(columns, column);
        return at >= 0 && at < cells.Count ? cells[at] : "";
    }
}
