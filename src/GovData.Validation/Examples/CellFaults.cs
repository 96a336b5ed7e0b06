using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Which rules a value of an item can break, with such a value.</summary>
internal static class CellFaults
{
    private const int MostIntegerDigits = 18;
    private const int MostTried = 200;

    public static IEnumerable<CellFault> Of(InformationItem item, int column, ValueSource source)
    {
        foreach (var (rule, value) in Of(item, source))
            if (value is not null) yield return new CellFault(rule, column, value);
    }

    private static IEnumerable<(QualityRule Rule, string? Value)> Of(InformationItem item, ValueSource source)
    {
        if (item.Required || item.IsKey) yield return (CellRules.Required, "");
        if (TypeRules.AllowsAnyText(item)) yield return (CellRules.Nul, source.ValueOf(0).Remove(0, 1) + "\0");
        foreach (var fault in OfType(item)) yield return fault;
        if (item.CodeSet is { Count: > 0 }) yield return (CellRules.CodeSet, NotInCodeSet(item));
        else if (item.Identifier is { } kind && IdentifierRule.For(kind) is { } rule) yield return (rule.Judge("?"u8)!, Misspelt(source.ValueOf(0), rule));
    }

    private static IEnumerable<(QualityRule Rule, string? Value)> OfType(InformationItem item)
    {
        var (kind, type) = (item.Type.Kind, item.Type);
        if (kind == ItemDataKind.Date) yield return (CellRules.Date, "2026-02-30");
        else if (kind == ItemDataKind.DateTime) yield return (CellRules.DateTime, "2026-02-30 08:00:00");
        else if (kind == ItemDataKind.Logical) yield return (CellRules.Logical, "yes");
        else if (kind == ItemDataKind.Integer)
        {
            yield return (CellRules.Integer, "12.5");
            if (type.Length <= MostIntegerDigits) yield return (CellRules.Digits, Nines(type.Length.Value + 1, 0));
        }
        else if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency || kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint)
        {
            var isFloating = kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint;
            yield return (isFloating ? CellRules.Float : CellRules.Decimal, "12.3.4");
            if (type.Length is { } digits) yield return (CellRules.Digits, type.Scale is { } scale ? Nines(digits - scale, scale + 1) : Nines(digits + 1, 0));
        }
        else if (type.Length is { } longest)
        {
            yield return (CellRules.Length, new StringBuilder().Insert(0, "长", longest + 1).ToString());
        }
    }

    /// <summary>A value of the type that the code set lacks; null when it has them all.</summary>
    private static string? NotInCodeSet(InformationItem item)
    {
        var free = new InformationItem { Name = item.Name, Type = item.Type, Minimum = item.Minimum, Maximum = item.Maximum };
        var source = ValueSources.For(free);
        var allowed = new HashSet<string>(item.CodeSet, StringComparer.Ordinal);
        return Enumerable.Range(0, (int)Math.Min(source.Capacity, MostTried)).Select(number => source.ValueOf(number)).FirstOrDefault(value => !allowed.Contains(value));
    }

    /// <summary>The value with one character changed so that the rule no longer holds; null when none does it.</summary>
    private static string? Misspelt(string value, IdentifierRule rule)
    {
        for (var at = value.Length - 1; at >= 0; at--)
        {
            foreach (var character in "123456789A-")
            {
                var changed = value.Remove(at, 1).Insert(at, character.ToString());
                if (changed[at] != value[at] && rule.Judge(Encoding.UTF8.GetBytes(changed)) is not null) return changed;
            }
        }
        return null;
    }

    private static string Nines(int whole, int decimals) =>
        new string('9', Math.Max(1, whole)) + (decimals == 0 ? "" : "." + new string('9', decimals));
}
