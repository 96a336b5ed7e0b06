using System;
using System.Collections.Generic;
using System.Linq;

namespace GovData.Validation;

/// <summary>规则集. All rules of one edition, in the order in which reports list them.</summary>
public sealed class RuleSet
{
    internal const string FirstEdition = "2026.1";
    internal const string SecondEdition = "2026.2";

    private readonly Dictionary<string, QualityRule> byId;

    private RuleSet(string edition, IEnumerable<QualityRule> rules)
    {
        Edition = edition;
        Rules = rules.ToArray();
        byId = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        for (var i = 0; i < Rules.Count; i++) Rules[i].Index = i;
    }

    /// <summary>The rules this version of the SDK judges by.</summary>
    public static RuleSet Current { get; } =
        new(SecondEdition, InputRules.All.Concat(HeaderRules.All).Concat(RecordRules.All).Concat(CellRules.All).Concat(IdentifierRules.All)
            .Concat(EntryRules.All).Concat(ItemRules.All).Concat(DeclarationRules.All).Concat(ListRules.All));

    /// <summary>版次. Named in every report.</summary>
    public string Edition { get; }

    /// <summary>The rules.</summary>
    public IReadOnlyList<QualityRule> Rules { get; }

    /// <summary>The rule with this id; null when the set has none.</summary>
    /// <param name="id">For example <c>key.unique</c>.</param>
    public QualityRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return byId.TryGetValue(id, out var rule) ? rule : null;
    }
}
