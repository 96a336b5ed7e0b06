using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>The smallest table that breaks each rule an entry can break in one file, exactly once.</summary>
internal sealed class BreakingTable
{
    private readonly CatalogEntry entry;
    private readonly ItemLinks links;
    private readonly ExampleRows examples;
    private readonly RelationFaults relations;
    private readonly BreakingGrid grid = new();
    private readonly List<Action<string[][]>> changes = [];
    private readonly List<QualityRule> rules = [HeaderRules.Doubled, HeaderRules.Unmatched, RecordRules.Ragged, RecordRules.UnclosedQuote, RecordRules.StrayQuote, RecordRules.Blank];
    private readonly int dropped;

    public BreakingTable(CatalogEntry entry)
    {
        this.entry = entry;
        examples = new ExampleRows(entry, rows: 1, seed: 0);
        links = examples.Links;
        relations = new RelationFaults(entry, links);
        CellFault[] faults = [.. entry.Items.SelectMany((item, column) => new CellFaults(item, examples.SourceOf(column)).In(column))];
        dropped = Droppable(faults);
        if (dropped >= 0) rules.Add(HeaderRules.Missing);
        foreach (var offers in faults.Where(fault => fault.Column != dropped).GroupBy(fault => fault.Rule).OrderBy(offers => offers.Count())) Break([.. offers]);
        foreach (var relation in links.Relations) Break(relation.Rule, relation.Pair);
        foreach (var unique in links.Unique.OrderByDescending(unique => unique.Columns.Count)) Repeat(unique.Columns);
        grid.Take([]);
        rules.AddRange(UnjudgedParts.ShownOnce(entry));
    }

    /// <summary>The rules the table breaks, in the order of the rule set.</summary>
    public IReadOnlyList<QualityRule> Rules => [.. rules.OrderBy(rule => rule.Index)];

    public void Write(TextWriter writer)
    {
        var made = new ExampleRows(entry, grid.Rows, seed: 0);
        string[][] rows = [.. Enumerable.Range(0, grid.Rows).Select(row => made.Values(row, isFull: true))];
        foreach (var change in changes) change(rows);
        var doubled = entry.Items[dropped == 0 ? 1 : 0];
        ExampleRecord.Write(writer, [.. Present(entry.Items.Select(item => item.Name)), doubled.EnglishName is { Length: > 0 } english ? english : doubled.Name, Unknown()]);
        for (var row = 0; row < rows.Length; row++)
        {
            if (row == rows.Length - 1) writer.Write("\n不足\n");
            var (stray, unclosed) = (row == 0 ? "多\"余" : "", row == rows.Length - 1 ? "\"未闭合" : "");
            ExampleRecord.Write(writer, Present(rows[row]), "," + stray + "," + unclosed);
        }
    }

    /// <summary>The column that can be left out and no rule with it; −1 when there is none.</summary>
    private int Droppable(CellFault[] faults)
    {
        var needed = new HashSet<int>(links.Unique.SelectMany(unique => unique.Columns).Concat(links.Relations.SelectMany(relation => new[] { relation.Pair.First, relation.Pair.Second })));
        for (var column = entry.Items.Count - 1; column >= 0 && entry.Items.Count > 1; column--)
            if (!needed.Contains(column) && faults.Where(fault => fault.Column == column).All(fault => faults.Any(other => other.Rule == fault.Rule && other.Column != column))) return column;
        return -1;
    }

    /// <summary>Breaks a rule in the column that has the fewest faults so far.</summary>
    private void Break(CellFault[] offers)
    {
        var fault = offers.OrderBy(offer => grid.Load(offer.Column)).First();
        var row = grid.Take([fault.Column]);
        changes.Add(rows => rows[row][fault.Column] = fault.Value);
        rules.Add(fault.Rule);
    }

    /// <summary>Breaks what must hold between two items of a row.</summary>
    private void Break(QualityRule rule, (int First, int Second) pair)
    {
        if (rules.Contains(rule) || !relations.Break(examples.Values(0, isFull: true), rule, pair)) return;
        var row = grid.Take(links.Around([pair.First]));
        changes.Add(rows => relations.Break(rows[row], rule, pair));
        rules.Add(rule);
    }

    /// <summary>Gives one row the values of another, in these columns and those linked to them; every rule this breaks must be new.</summary>
    private void Repeat(IReadOnlyList<int> columns)
    {
        var copied = links.Around(columns);
        QualityRule[] broken = [.. links.Unique.Where(unique => unique.Columns.All(copied.Contains)).Select(unique => unique.Rule)];
        if (broken.Distinct().Count() < broken.Length || broken.Any(rules.Contains)) return;
        IReadOnlyList<int>[] kept = [.. links.Unique.Select(unique => unique.Columns).Where(others => others.Any(copied.Contains) && !others.All(copied.Contains))];
        var from = grid.Take(copied);
        var to = grid.Take(copied, from + 1);
        changes.Add(rows =>
        {
            foreach (var column in copied) rows[to][column] = rows[from][column];
            foreach (var others in kept) Differ(rows, from, to, [.. others.Where(column => !copied.Contains(column))]);
        });
        rules.AddRange(broken);
    }

    /// <summary>Sees to it that two rows differ in at least one of these columns.</summary>
    private void Differ(string[][] rows, int one, int other, int[] columns)
    {
        if (columns.Any(column => rows[one][column] != rows[other][column])) return;
        var free = columns.OrderByDescending(column => examples.SourceOf(column).Capacity).First();
        var source = examples.SourceOf(free);
        for (long number = 0; number < Math.Min(source.Capacity, rows.Length + 1); number++)
            if (source.ValueOf(number) is var value && rows.All(row => row[free] != value)) rows[other][free] = value;
    }

    private IEnumerable<string> Present(IEnumerable<string> values) => values.Where((_, column) => column != dropped);

    /// <summary>A name that no item has.</summary>
    private string Unknown()
    {
        var name = "多余列";
        while (entry.Items.Any(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(item.EnglishName, name, StringComparison.OrdinalIgnoreCase))) name += "列";
        return name;
    }
}
