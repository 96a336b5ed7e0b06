using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>A catalog entry compiled into checks, once; it keeps nothing of the entry that a caller could change.</summary>
internal sealed class TablePlan
{
    private readonly InformationItem[] items;
    private readonly ConstraintPlan constraints;
    private readonly ColumnNames names;
    private readonly Lazy<ColumnCheck[][]> utf8;
    private readonly Lazy<ColumnCheck[][]> gb18030;

    public TablePlan(CatalogEntry entry, TableSettings settings)
    {
        names = new ColumnNames(entry, settings.ItemOfColumn);
        Settings = settings;
        Code = entry.Code;
        Version = entry.Version;
        items = [.. entry.Items.Select(CopyOf)];
        Items = [.. items.Select((item, column) => new FindingPlace(column + 1, item.Name, item.IsSensitive || item.Identifier is { IsPersonal: true }) { Columns = [column] })];
        constraints = new ConstraintPlan(items, Items, entry.Constraints ?? [], names);
        Doubts = [.. items.SelectMany((item, column) => DoubtsOf(item).Select(rule => new SkippedRule(rule, Items[column]))), .. constraints.Doubts.Select(rule => new SkippedRule(rule, Table))];
        SumColumns = [.. settings.Sums.Select(sum => ColumnOf(sum.Item) is >= 0 and var column
            ? column
            : throw new ArgumentException($"The control totals name '{sum.Item}', which is no item of the entry.", nameof(settings)))];
        utf8 = new(() => Compile(TextForm.Utf8));
        gb18030 = new(() => Compile(TextForm.Gb18030));
    }

    public TableSettings Settings { get; }

    /// <summary>信息资源代码 of the entry.</summary>
    public string Code { get; }

    public int Version { get; }

    /// <summary>What isn't about one item.</summary>
    public FindingPlace Table { get; } = new(0, null);

    /// <summary>The items: column n of a batch is item n.</summary>
    public FindingPlace[] Items { get; }

    /// <summary>How many places findings can have: the table, the items, items together.</summary>
    public int Places => 1 + Items.Length + constraints.Together;

    /// <summary>What in the entry can't be judged by.</summary>
    public IReadOnlyList<SkippedRule> Doubts { get; }

    /// <summary>The columns whose sums are controlled, in the order of <see cref="TableSettings.Sums"/>.</summary>
    public int[] SumColumns { get; }

    /// <summary>The column of the item with this Chinese or English name, or of the item the column is said to belong to; −1 when the entry has none.</summary>
    public int ColumnOf(string name) => names.ColumnOf(name);

    /// <summary>The checks of the columns that are there, then those between them.</summary>
    public IReadOnlyList<ColumnCheck> ChecksFor(TextForm form, Func<int, bool> hasColumn)
    {
        var compiled = form == TextForm.Utf8 ? utf8.Value : gb18030.Value;
        var checks = new List<ColumnCheck>();
        for (var column = 0; column < compiled.Length; column++)
            if (hasColumn(column)) checks.AddRange(compiled[column]);
        checks.AddRange(constraints.ChecksFor(form, hasColumn));
        return checks;
    }

    /// <summary>The keys whose columns are all there.</summary>
    public IReadOnlyList<KeyPlan> KeysFor(Func<int, bool> hasColumn) => [.. constraints.Keys.Where(key => key.Columns.All(hasColumn))];

    private ColumnCheck[][] Compile(TextForm form)
    {
        var fillers = new Fillers(Settings.Fillers, form);
        return [.. items.Select((item, column) => new ColumnCompiler(item, column, Items[column], form, fillers, CodeListOf(item)).Compile().ToArray())];
    }

    private IReadOnlyCollection<string>? CodeListOf(InformationItem item) =>
        item.CodeList is { Length: > 0 } name && Settings.CodeLists.TryGetValue(name, out var codes) ? codes : null;

    private IEnumerable<QualityRule> DoubtsOf(InformationItem item)
    {
        if (!item.Type.IsWellFormed) yield return HeaderRules.TypeUnknown;
        if (item.Identifier is { IsKnown: false }) yield return HeaderRules.IdentifierUnknown;
        if (item.Pattern is { Length: > 0 } pattern && PatternRule.For(pattern, TextForm.Utf8) is null) yield return HeaderRules.PatternUnreadable;
        if (item.CodeList is { Length: > 0 } && CodeListOf(item) is null) yield return HeaderRules.CodeListMissing;
        if ((item.Minimum is not null || item.Maximum is not null) && !RangeRule.IsReadable(item)) yield return HeaderRules.RangeUnreadable;
    }

    private static InformationItem CopyOf(InformationItem item) => new()
    {
        Name = item.Name,
        EnglishName = item.EnglishName,
        Type = item.Type,
        Required = item.Required,
        IsKey = item.IsKey,
        IsUnique = item.IsUnique,
        Identifier = item.Identifier,
        CodeSet = [.. (item.CodeSet ?? []).Where(code => code is not null)],
        CodeList = item.CodeList,
        Pattern = item.Pattern,
        Minimum = item.Minimum,
        Maximum = item.Maximum,
        IsSensitive = item.IsSensitive,
    };
}
