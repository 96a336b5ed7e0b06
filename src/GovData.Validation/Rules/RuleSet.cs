using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>规则集. The rules of one edition, in the order in which reports list them. A changeover is reported under both editions in one pass.</summary>
public sealed class RuleSet
{
    internal const string FirstEdition = "2026.1";
    internal const string SecondEdition = "2026.2";

    private readonly bool[] has;

    private RuleSet(string edition, IEnumerable<QualityRule> rules)
    {
        Edition = edition;
        Rules = rules.ToArray();
        has = new bool[Every.Count];
        foreach (var rule in Rules) has[rule.Index] = true;
    }

    /// <summary>第一版 <c>2026.1</c>. Types, lengths, code sets, identifiers, the key.</summary>
    public static RuleSet First => FirstRules.First;

    /// <summary>现行版 <c>2026.2</c>. The first edition and what catalogs, constraints, totals and spreadsheets were found to need.</summary>
    public static RuleSet Current => EveryRule.Current;

    /// <summary>版次. Named in every report.</summary>
    public string Edition { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<QualityRule> Rules { get; }

    /// <summary>All rules there are, whatever their edition; a rule's index is its place here.</summary>
    internal static IReadOnlyList<QualityRule> Every => EveryRule.Every;

    /// <summary>The rule with this id; null when the set has none.</summary>
    /// <param name="id">For example <c>key.unique</c>.</param>
    public QualityRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Rules.FirstOrDefault(rule => rule.Id == id);
    }

    /// <summary>The edition.</summary>
    public override string ToString() => Edition;

    internal bool Has(QualityRule rule) => has[rule.Index];

    /// <summary>The place of a rule in <see cref="Every"/>.</summary>
    internal static int NumberOf(QualityRule rule)
    {
        for (var i = 0; i < Every.Count; i++)
            if (Every[i] == rule) return i;
        throw new InvalidOperationException($"The rule {rule.Id} is in no edition of the rule set.");
    }

    private static class FirstRules
    {
        public static readonly RuleSet First = new(FirstEdition, Every.Where(rule => rule.Edition == FirstEdition));
    }

    private static class EveryRule
    {
        public static readonly IReadOnlyList<QualityRule> Every = Number(
        [
            .. InputRules.All, .. WorkbookRules.All, .. HeaderRules.All, .. TotalRules.All, .. RecordRules.All, .. CellRules.All, .. ExcelRules.All, .. IdentifierRules.All, .. ConstraintRules.All,
            .. EntryRules.All, .. ItemRules.All, .. DeclarationRules.All, .. ListRules.All, .. SheetRules.All, .. DraftRules.All,
        ]);

        public static readonly RuleSet Current = new(SecondEdition, Every);

        private static QualityRule[] Number(QualityRule[] rules)
        {
            for (var i = 0; i < rules.Length; i++) rules[i].TakeNumber(i);
            return rules;
        }
    }
}
