using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Which rules a value of an item can break, each with a value that breaks this one and no other.</summary>
internal sealed class CellFaults(InformationItem item, ValueSource source)
{
    private const string Filler = "暂无";
    private const int MostIntegerDigits = 18;
    private const int MostTried = 200;

    private readonly ItemDataKind kind = item.Type.Kind;
    private readonly bool isFreeText = ValueSources.IsFreeText(item);
    private readonly HashSet<string> codes = new((item.CodeSet ?? []).Where(code => code is not null), StringComparer.Ordinal);
    private readonly OrdinalSource? ordinals = OrdinalSources.For(item);

    public IEnumerable<CellFault> In(int column) =>
        All().Where(fault => fault.Rule is not null && fault.Value is not null).Select(fault => new CellFault(fault.Rule!, column, fault.Value!));

    private IEnumerable<(QualityRule? Rule, string? Value)> All() => OfAnyType().Concat(OfType()).Concat(OfBounds()).Concat(OfCodes());

    private IEnumerable<(QualityRule? Rule, string? Value)> OfAnyType()
    {
        var isRequired = item.Required || item.IsKey;
        if (isRequired) yield return (CellRules.Required, "");
        if (!codes.Contains(Filler)) yield return (isRequired ? CellRules.FillerRequired : CellRules.Filler, Filler);
        if (isFreeText && ValueSources.PatternOf(item) is null)
        {
            yield return (CellRules.Nul, source.ValueOf(0).Remove(0, 1) + "\0");
            if (item.Type.Length is not 1) yield return (CellRules.TextSpaces, " 例");
        }
        if (!isFreeText)
        {
            yield return (CellRules.Spaces, source.ValueOf(0) + " ");
            yield return (CellRules.FullWidth, Widened(source.ValueOf(0)));
        }
        if (ValueSources.PatternOf(item) is not null && codes.Count == 0 && item.Identifier is null) yield return (CellRules.Pattern, Unlike());
    }

    private IEnumerable<(QualityRule? Rule, string? Value)> OfType()
    {
        var (digits, scale) = (item.Type.Length, item.Type.Scale);
        if (kind == ItemDataKind.Date) yield return (CellRules.Date, "2026-02-30");
        else if (kind == ItemDataKind.DateTime) yield return (CellRules.DateTime, "2026-02-30 08:00:00");
        else if (kind == ItemDataKind.Logical) yield return (CellRules.Logical, "yes");
        else if (kind == ItemDataKind.Integer)
        {
            yield return (CellRules.Integer, "12.5");
            if (digits <= MostIntegerDigits) yield return (CellRules.Digits, Nines(digits.Value + 1, 0));
        }
        else if (ordinals is not null)
        {
            var isFloating = kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint;
            yield return (isFloating ? CellRules.Float : CellRules.Decimal, "12.3.4");
            if (digits is { } most) yield return (CellRules.Digits, scale is { } decimals ? Nines(most - decimals, decimals + 1) : Nines(most + 1, 0));
        }
        else if (digits is { } longest)
        {
            yield return (CellRules.Length, new StringBuilder().Insert(0, "长", longest + 1).ToString());
        }
    }

    private IEnumerable<(QualityRule? Rule, string? Value)> OfBounds()
    {
        if (ordinals is null || codes.Count > 0 || item.Identifier is not null || ValueSources.PatternOf(item) is not null) yield break;
        if (ordinals.HasLow && ordinals.Beyond(isLow: true) is { } below) yield return (CellRules.Minimum, below);
        if (ordinals.HasHigh && ordinals.Beyond(isLow: false) is { } above) yield return (CellRules.Maximum, above);
    }

    private IEnumerable<(QualityRule? Rule, string? Value)> OfCodes()
    {
        if (codes.Count > 0)
        {
            yield return (CellRules.CodeSet, NotInCodeSet());
            yield return (ExcelRules.LostZero, codes.Where(IsDigits).Select(code => code.TrimStart('0')).FirstOrDefault(code => code.Length > 0 && !codes.Contains(code) && GivesCode(code)));
        }
        else if (item.Identifier is { IsKnown: true } identifier)
        {
            yield return (IdentifierFaults.RuleOf(identifier), IdentifierFaults.Misspelt(identifier, source.ValueOf(0)));
            if (ValueSources.PatternOf(item) is null && item.Type.Length is not < 18) yield return (ExcelRules.ZeroedTail, IdentifierFaults.ZeroedTail(identifier));
            if (identifier == IdentifierKind.OrganisationCode) yield return (ExcelRules.LostZero, IdentifierFaults.LostZero());
        }
        if (!isFreeText && (codes.Count > 0 || item.Identifier is { IsKnown: true }) && !codes.Contains("4.4E+17")) yield return (ExcelRules.Exponent, "4.4E+17");
    }

    /// <summary>A value of the type that the code set lacks, also with zeros before it; null when it has them all.</summary>
    private string? NotInCodeSet()
    {
        var free = ValueSources.For(new InformationItem { Name = item.Name, Type = item.Type });
        return Tried(free).FirstOrDefault(value => !codes.Contains(value) && !GivesCode(value));
    }

    /// <summary>A value that is all the item declares but for its pattern.</summary>
    private string? Unlike()
    {
        var free = new InformationItem { Name = item.Name, Type = item.Type, Minimum = item.Minimum, Maximum = item.Maximum };
        return Tried(ValueSources.For(free)).Concat(isFreeText ? ["示例", "例", "0"] : []).FirstOrDefault(value => ValueSources.Fits(free, value) && !ValueSources.Fits(item, value));
    }

    /// <summary>Whether zeros before it make a value a code, so that it counts as damaged by a spreadsheet.</summary>
    private bool GivesCode(string value) => Enumerable.Range(1, 4).Any(zeros => codes.Contains(new string('0', zeros) + value));

    private static IEnumerable<string> Tried(ValueSource values) => Enumerable.Range(0, (int)Math.Min(values.Capacity, MostTried)).Select(number => values.ValueOf(number));

    private static bool IsDigits(string code) => code.All(c => c is >= '0' and <= '9');

    /// <summary>The value with its first letter or digit at full width; null when it has none.</summary>
    private static string? Widened(string value)
    {
        var at = value.TakeWhile(c => c is < '0' or > 'z').Count();
        return at == value.Length ? null : value.Remove(at, 1).Insert(at, ((char)(value[at] + 0xFEE0)).ToString());
    }

    private static string Nines(int whole, int decimals) =>
        new string('9', Math.Max(1, whole)) + (decimals == 0 ? "" : "." + new string('9', decimals));
}
