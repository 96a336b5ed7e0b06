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
    private readonly ExampleRows examples;
    private readonly BreakingGrid grid = new();
    private readonly List<Action<string[][]>> changes = [];
    private readonly List<QualityRule> rules = [HeaderRules.Doubled, HeaderRules.Unmatched, RecordRules.Ragged, RecordRules.UnclosedQuote, RecordRules.StrayQuote, RecordRules.Blank];
    private readonly int dropped;

    public BreakingTable(CatalogEntry entry)
    {
        this.entry = entry;
        examples = new ExampleRows(entry, rows: 1, seed: 0);
        CellFault[] faults = [.. entry.Items.SelectMany((item, column) => CellFaults.Of(item, column, examples.SourceOf(column)))];
        dropped = Droppable(faults);
        if (dropped >= 0) rules.Add(HeaderRules.Missing);
        foreach (var offers in faults.Where(fault => fault.Column != dropped).GroupBy(fault => fault.Rule).OrderBy(offers => offers.Count())) Break([.. offers]);
        foreach (var columns in examples.Links.Unique) Repeat(columns);
        grid.Take([], from: 0);
        foreach (var rule in new[] { HeaderRules.TypeUnknown, HeaderRules.IdentifierUnknown })
            if (entry.Items.Count(item => DoubtOf(item) == rule) == 1) rules.Add(rule);
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

    private static QualityRule? DoubtOf(InformationItem item) =>
        !item.Type.IsWellFormed ? HeaderRules.TypeUnknown : item.Identifier is { IsKnown: false } ? HeaderRules.IdentifierUnknown : null;

    /// <summary>The column that can be left out and no rule with it; −1 when there is none.</summary>
    private int Droppable(CellFault[] faults)
    {
        var linked = new HashSet<int>(examples.Links.Around(examples.Links.Unique.SelectMany(columns => columns)));
        for (var column = entry.Items.Count - 1; column >= 0 && entry.Items.Count > 1; column--)
        {
            if (linked.Contains(column) || examples.Links.Around([column]).Count > 1) continue;
            if (faults.Where(fault => fault.Column == column).All(fault => faults.Any(other => other.Rule == fault.Rule && other.Column != column))) return column;
        }
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

    /// <summary>Gives one row the values of another, in these columns and those linked to them.</summary>
    private void Repeat(IReadOnlyList<int> columns)
    {
        var copied = examples.Links.Around(columns);
        QualityRule[] broken = [.. examples.Links.Unique.Where(unique => unique.All(copied.Contains)).Select(_ => CellRules.UniqueKey)];
        if (broken.Length > 1 || rules.Contains(CellRules.UniqueKey)) return;
        var from = grid.Take(copied);
        var to = grid.Take(copied, from + 1);
        changes.Add(rows =>
        {
            foreach (var column in copied) rows[to][column] = rows[from][column];
        });
        rules.AddRange(broken);
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
