using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Makes the rows of a sheet of entries: one per information item, at least one per entry.</summary>
internal sealed class ListExporter
{
    private readonly IReadOnlyList<CatalogEntry> entries;
    private readonly bool repeatsEntry;

    public ListExporter(IReadOnlyList<CatalogEntry> entries, bool repeatsEntry)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is null) throw new ArgumentException("An entry of the list is null.", nameof(entries));
            if (i > 0 && IsContinued(entries[i - 1], entries[i]))
                throw new ArgumentException(FormattableString.Invariant(
                    $"Entry {i + 1} has neither a title nor a code that differs from the entry before it, so their rows could not be told apart."), nameof(entries));
        }
        this.entries = entries;
        this.repeatsEntry = repeatsEntry;
        var items = entries.SelectMany(entry => entry.Items ?? []).Where(item => item is not null).ToArray();
        Columns =
        [
            .. ListColumns.Written.Where(column => column.IsAlwaysWritten || entries.Any(entry => Says(column.WriteEntry?.Invoke(entry))) || items.Any(item => Says(column.WriteItem?.Invoke(item)))),
            .. ExtensionColumn.Of(entries),
        ];
    }

    public IReadOnlyList<ListColumn> Columns { get; }

    public IEnumerable<string[]> Rows()
    {
        foreach (var entry in entries)
        {
            var items = entry.Items is { Count: > 0 } ? entry.Items : [null!];
            for (var i = 0; i < items.Count; i++)
                yield return [.. Columns.Select(column => (i == 0 || repeatsEntry ? column.WriteEntry?.Invoke(entry) : null) ?? OfItem(column, items[i], entry) ?? "")];
        }
    }

    private static string? OfItem(ListColumn column, InformationItem? item, CatalogEntry entry) =>
        item is not null ? column.WriteItem?.Invoke(item) : entry.Items is { Count: > 0 } ? column.WriteItem?.Invoke(new InformationItem()) : null;

    /// <summary>A flag that is not set says nothing a reader would miss.</summary>
    private static bool Says(string? cell) => !string.IsNullOrEmpty(cell) && cell != ListWords.No;

    private static bool IsContinued(CatalogEntry before, CatalogEntry entry) => IsSame(before.Title, entry.Title) && IsSame(before.Code, entry.Code);

    private static bool IsSame(string? before, string? cell) => string.IsNullOrWhiteSpace(cell) || string.Equals(before?.Trim(), cell!.Trim(), StringComparison.Ordinal);
}
