using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What an entry declares between its items, as columns. A constraint that is not well formed links nothing.</summary>
internal sealed class ItemLinks
{
    private readonly CatalogEntry entry;

    public ItemLinks(CatalogEntry entry)
    {
        this.entry = entry;
        Births = [.. Pairs(TableConstraintKind.BirthDate).Where(pair => IsPerson(pair.First) && entry.Items[pair.Second].Type.Kind == ItemDataKind.Date)];
        Sexes = [.. Pairs(TableConstraintKind.Sex).Where(pair => IsPerson(pair.First))];
        Ordered = [.. Pairs(TableConstraintKind.Ordered).Where(pair => ScaleOf(pair.First) is { } scale && scale == ScaleOf(pair.Second))];
        Key = [.. Columns.Where(column => entry.Items[column].IsKey)];
        Compounds = [.. Of(TableConstraintKind.Unique).Select(ColumnsOf).OfType<int[]>().Where(columns => columns.Length > 0)];
        Single = [.. Columns.Where(column => entry.Items[column].IsUnique)];
    }

    /// <summary>Identity number, birth date.</summary>
    public IReadOnlyList<(int First, int Second)> Births { get; }

    /// <summary>Identity number, sex.</summary>
    public IReadOnlyList<(int First, int Second)> Sexes { get; }

    /// <summary>Start, end.</summary>
    public IReadOnlyList<(int First, int Second)> Ordered { get; }

    /// <summary>The columns of the key; none when the entry has no key.</summary>
    public IReadOnlyList<int> Key { get; }

    /// <summary>Columns in which no two rows have the same value.</summary>
    public IReadOnlyList<int> Single { get; }

    /// <summary>Further compound keys.</summary>
    public IReadOnlyList<int[]> Compounds { get; }

    private IEnumerable<int> Columns => Enumerable.Range(0, entry.Items.Count);

    /// <summary>Every set of columns whose values together no two rows share.</summary>
    public IEnumerable<IReadOnlyList<int>> Unique => Single.Select(column => (IReadOnlyList<int>)[column]).Append(Key).Concat(Compounds).Where(columns => columns.Count > 0);

    /// <summary>The columns that change with these, because something must hold between them.</summary>
    public IReadOnlyCollection<int> Around(IEnumerable<int> columns)
    {
        var reached = new HashSet<int>(columns);
        var pairs = Births.Concat(Sexes).Concat(Ordered).ToList();
        for (var count = 0; count != reached.Count;)
        {
            count = reached.Count;
            foreach (var (first, second) in pairs)
                if (reached.Contains(first) || reached.Contains(second)) reached.UnionWith([first, second]);
        }
        return reached;
    }

    private IEnumerable<TableConstraint> Of(TableConstraintKind kind) => (entry.Constraints ?? []).Where(constraint => constraint?.Kind == kind);

    private IEnumerable<(int First, int Second)> Pairs(TableConstraintKind kind) =>
        Of(kind).Select(ColumnsOf).Where(columns => columns is { Length: 2 } && columns[0] != columns[1]).Select(columns => (columns![0], columns[1]));

    private int[]? ColumnsOf(TableConstraint constraint)
    {
        var names = entry.Items.Select(item => item.Name).ToList();
        int[] columns = [.. (constraint.Items ?? []).Select(name => names.IndexOf(name))];
        return columns.Contains(-1) ? null : columns;
    }

    private OrdinalScale? ScaleOf(int column) => OrdinalSources.For(entry.Items[column])?.Scale;

    private bool IsPerson(int column) => entry.Items[column].Identifier is { } kind && kind == IdentifierKind.CitizenId;
}
