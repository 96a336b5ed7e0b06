using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>What an entry says of several items, or of several rows: keys, unique items, order, agreement with the citizen identity number.</summary>
internal sealed class ConstraintPlan
{
    private const int MostWatchers = 64;
    private readonly InformationItem[] items;
    private readonly FindingPlace[] places;
    private readonly List<KeyPlan> keys = [];
    private readonly List<ItemRelation> relations = [];
    private readonly List<QualityRule> doubts = [];
    private int watchers;

    public ConstraintPlan(InformationItem[] items, FindingPlace[] places, IEnumerable<TableConstraint> constraints, ColumnNames names)
    {
        this.items = items;
        this.places = places;
        var key = Enumerable.Range(0, items.Length).Where(column => items[column].IsKey).ToArray();
        if (key.Length > 0) AddKey(CellRules.UniqueKey, key);
        for (var column = 0; column < items.Length; column++)
            if (items[column].IsUnique && !(items[column].IsKey && key.Length == 1)) AddKey(CellRules.UniqueItem, [column]);
        foreach (var constraint in constraints)
            if (constraint is null || !Add(constraint.Kind, [.. (constraint.Items ?? []).Select(name => name is null ? -1 : names.ColumnOf(name))])) doubts.Add(HeaderRules.ConstraintUnknown);
    }

    public IReadOnlyList<KeyPlan> Keys => keys;

    public IReadOnlyList<QualityRule> Doubts => doubts;

    /// <summary>How many places stand for several items together.</summary>
    public int Together { get; private set; }

    public IEnumerable<ColumnCheck> ChecksFor(TextForm form, Func<int, bool> hasColumn) =>
        relations.Where(relation => relation.Columns.All(hasColumn)).Select(relation => relation.Compile(form));

    private bool Add(TableConstraintKind? kind, int[] columns)
    {
        if (kind is null || columns.Length == 0 || columns.Any(column => column < 0) || watchers == MostWatchers) return false;
        if (kind == TableConstraintKind.Unique) return AddKey(ConstraintRules.Unique, columns);
        if (columns.Length != 2) return false;
        int first = columns[0], second = columns[1];
        if (kind == TableConstraintKind.Ordered)
            return Comparison.Of(items[first].Type.Kind) is { } comparison && comparison == Comparison.Of(items[second].Type.Kind)
                && Relate(columns, (form, place, watcher) => new OrderedCheck(first, second, comparison, place, watcher, IsMasked(columns)));
        if (items[first].Identifier != IdentifierKind.CitizenId && items[first].Identifier != IdentifierKind.HmtResidencePermit) return false;
        if (kind == TableConstraintKind.BirthDate) return Relate(columns, (form, place, watcher) => new BirthDateCheck(first, second, place, watcher));
        return kind == TableConstraintKind.Sex && Relate(columns, (form, place, watcher) => new SexCheck(first, second, form, place, watcher));
    }

    private bool AddKey(QualityRule rule, int[] columns)
    {
        if (watchers == MostWatchers) return false;
        keys.Add(new KeyPlan(rule, columns.Length == 1 ? places[columns[0]] : PlaceOf(columns), columns, [.. columns.Select(column => places[column])], Watch(columns)));
        return true;
    }

    private bool Relate(int[] columns, Func<TextForm, FindingPlace, ulong, ColumnCheck> compile)
    {
        var (place, watcher) = (PlaceOf(columns), Watch(columns));
        relations.Add(new(columns, form => compile(form, place, watcher)));
        return true;
    }

    private bool IsMasked(int[] columns) => columns.Any(column => places[column].IsMasked);

    private FindingPlace PlaceOf(int[] columns) => new(items.Length + ++Together, string.Join("+", columns.Select(column => places[column].Name))) { Columns = columns };

    private ulong Watch(int[] columns)
    {
        var watcher = 1ul << watchers++;
        foreach (var column in columns) places[column].Watchers |= watcher;
        return watcher;
    }
}
