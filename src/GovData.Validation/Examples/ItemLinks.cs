using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What an entry declares between its items, as columns.</summary>
internal sealed class ItemLinks
{
    private readonly CatalogEntry entry;
    private readonly List<(int First, int Second)> births = [];
    private readonly List<(int First, int Second)> sexes = [];
    private readonly List<(int First, int Second)> ordered = [];
    private readonly List<int[]> compounds = [];

    /// <exception cref="ArgumentException">Something is declared that examples cannot be made to keep.</exception>
    public ItemLinks(CatalogEntry entry)
    {
        this.entry = entry;
        Key = [.. Columns.Where(column => entry.Items[column].IsKey)];
        Single = [.. Columns.Where(column => entry.Items[column].IsUnique && !(entry.Items[column].IsKey && Key.Count == 1))];
        foreach (var constraint in entry.Constraints ?? [])
            if (constraint is null || !Read(constraint.Kind, [.. (constraint.Items ?? []).Select(ColumnOf)])) Unreadable++;
    }

    /// <summary>Identity number, birth date.</summary>
    public IReadOnlyList<(int First, int Second)> Births => births;

    /// <summary>Identity number, sex.</summary>
    public IReadOnlyList<(int First, int Second)> Sexes => sexes;

    /// <summary>Start, end.</summary>
    public IReadOnlyList<(int First, int Second)> Ordered => ordered;

    /// <summary>Every relation between two items, with its rule.</summary>
    public IEnumerable<(QualityRule Rule, (int First, int Second) Pair)> Relations =>
        ordered.Select(pair => (ConstraintRules.Ordered, pair)).Concat(births.Select(pair => (ConstraintRules.BirthDate, pair))).Concat(sexes.Select(pair => (ConstraintRules.Sex, pair)));

    /// <summary>The columns of the key; none when the entry has no key.</summary>
    public IReadOnlyList<int> Key { get; }

    /// <summary>Columns in which no two rows have the same value.</summary>
    public IReadOnlyList<int> Single { get; }

    /// <summary>How many constraints are not judged by, because they are not known or not well formed.</summary>
    public int Unreadable { get; }

    /// <summary>Every set of columns whose values together no two rows share, with its rule.</summary>
    public IEnumerable<(QualityRule Rule, IReadOnlyList<int> Columns)> Unique =>
        Single.Select(column => (CellRules.UniqueItem, (IReadOnlyList<int>)[column]))
            .Concat(compounds.Select(columns => (ConstraintRules.Unique, (IReadOnlyList<int>)columns)))
            .Append((CellRules.UniqueKey, Key)).Where(unique => unique.Item2.Count > 0);

    private IEnumerable<int> Columns => Enumerable.Range(0, entry.Items.Count);

    /// <summary>The columns that change with these, because something must hold between them.</summary>
    public IReadOnlyCollection<int> Around(IEnumerable<int> columns)
    {
        var reached = new HashSet<int>(columns);
        var pairs = Relations.Select(relation => relation.Pair).ToList();
        for (var count = -1; count != reached.Count;)
        {
            count = reached.Count;
            foreach (var (first, second) in pairs)
                if (reached.Contains(first) || reached.Contains(second)) reached.UnionWith([first, second]);
        }
        return reached;
    }

    /// <summary>Reads a constraint as the judging does; false when it is not judged by.</summary>
    private bool Read(TableConstraintKind? kind, int[] columns)
    {
        if (kind is null || columns.Length == 0 || columns.Contains(-1)) return false;
        if (kind == TableConstraintKind.Unique)
        {
            compounds.Add([.. columns.Distinct()]);
            return true;
        }
        if (columns.Length != 2) return false;
        var pair = (columns[0], columns[1]);
        if (kind == TableConstraintKind.Ordered) return ReadOrdered(pair);
        if (!IsPerson(columns[0])) return false;
        if (kind == TableConstraintKind.BirthDate) return ReadBirth(pair);
        if (kind != TableConstraintKind.Sex) return false;
        var codes = new SexCodes(entry.Items[columns[1]]);
        if (codes.HasMen || codes.HasWomen) sexes.Add(pair);
        return true;
    }

    private bool ReadOrdered((int First, int Second) pair)
    {
        if (OrdinalSources.For(entry.Items[pair.First]) is not { } first || OrdinalSources.For(entry.Items[pair.Second]) is not { } second || !first.Scale.Compares(second.Scale)) return false;
        if (pair.First == pair.Second) return true;
        if (!IsFree(pair.First) || !IsFree(pair.Second)) throw NotKept(pair);
        ordered.Add(pair);
        return true;
    }

    private bool ReadBirth((int First, int Second) pair)
    {
        var isTime = OrdinalSources.For(entry.Items[pair.Second]) is { Scale.IsNumber: false };
        if (!IsFree(pair.Second) || (!isTime && !ValueSources.IsFreeText(entry.Items[pair.Second]))) throw NotKept(pair);
        births.Add(pair);
        return true;
    }

    /// <summary>Whether nothing but type and bounds says what its values are.</summary>
    private bool IsFree(int column) => entry.Items[column] is { Identifier: null } item && item.CodeSet is not { Count: > 0 } && ValueSources.PatternOf(item) is null;

    private int ColumnOf(string? name)
    {
        for (var column = 0; name is not null && column < entry.Items.Count; column++)
            if (IsSame(entry.Items[column].Name, name) || IsSame(entry.Items[column].EnglishName, name)) return column;
        return -1;
    }

    private static bool IsSame(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private bool IsPerson(int column) => entry.Items[column].Identifier is { } kind && (kind == IdentifierKind.CitizenId || kind == IdentifierKind.HmtResidencePermit);

    private ArgumentException NotKept((int First, int Second) pair) =>
        new($"Examples cannot be made to keep what is declared between '{entry.Items[pair.First].Name}' and '{entry.Items[pair.Second].Name}', because one of them has a code set, a pattern or an identifier, or is no date.", nameof(pair));
}
