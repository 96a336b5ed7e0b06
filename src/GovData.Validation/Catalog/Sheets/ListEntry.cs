using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>One entry while its rows are read.</summary>
internal sealed class ListEntry(IReadOnlyList<string> headers, ListColumn?[] columns, CatalogFindings findings)
{
    private readonly string?[] read = new string?[columns.Length];

    public CatalogEntry Entry { get; } = new();

    public string Title => Entry.Title;

    public string Code => Entry.Code;

    /// <summary>Reads a row: what is the entry's, and its information item.</summary>
    public void Add(IReadOnlyList<string> cells)
    {
        InformationItem? item = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length == 0) continue;
            if (i >= columns.Length || columns[i] is not { } column)
            {
                if (i >= headers.Count || headers[i].Length == 0) findings.AddAt(SheetRules.ColumnUnnamed, null, cells[i]);
            }
            else if (column.ReadItem is { } readItem)
            {
                if (!readItem(item ??= new InformationItem(), cells[i])) findings.AddAt(SheetRules.Value, column.Chinese, cells[i]);
            }
            else
            {
                Read(i, column, cells[i]);
            }
        }
        if (item is not null) Entry.Items.Add(item);
    }

    /// <summary>Settles what only all columns together say.</summary>
    public void Finish()
    {
        var isOpened = Cell(EntryColumns.OpeningKind) is { } said && ListWords.TryFlag(said, out var opened) && opened;
        if (isOpened && Stated.Is(Entry.Opening.Condition)) Entry.Opening.Type = OpeningType.Conditional;
        if (Entry.Sharing.Type == SharingType.NotShared && !columns.Contains(EntryColumns.SharingBasis))
            (Entry.Sharing.Basis, Entry.Sharing.Condition) = (Entry.Sharing.Condition, null);
    }

    private void Read(int at, ListColumn column, string cell)
    {
        if (column == EntryColumns.Number) return;
        if (read[at] is { } first)
        {
            if (first != cell) findings.AddAt(SheetRules.ValueDiffers, column.Chinese, cell);
            return;
        }
        read[at] = cell;
        if (!column.ReadEntry!(Entry, cell)) findings.AddAt(SheetRules.Value, column.Chinese, cell);
    }

    private string? Cell(ListColumn column)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] == column) return read[i];
        return null;
    }
}
