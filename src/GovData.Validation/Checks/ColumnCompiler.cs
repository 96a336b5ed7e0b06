using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Compiles an information item into the check of its column: type, then code set, then identifier, then what few items have.</summary>
internal sealed class ColumnCompiler(InformationItem item, int column, FindingPlace place, TextForm form, Fillers fillers, IReadOnlyCollection<string>? codeList)
{
    private ICellRule[] rest = [];

    private bool HasCodes => item.CodeSet is { Count: > 0 };

    private bool IsText
    {
        get
        {
            var kind = item.Type.Kind;
            return kind == ItemDataKind.Character || kind == ItemDataKind.Memo || kind == ItemDataKind.General || !kind.IsKnown;
        }
    }

    public IReadOnlyList<ColumnCheck> Compile()
    {
        rest = [.. TheRest()];
        var check = Typed();
        return IsFreeText ? [check, new NulCheck(column, place)] : [check];
    }

    /// <summary>Whether any text will do, so that also what no text should have must be looked for.</summary>
    private bool IsFreeText => IsText && !HasCodes && item.Identifier is null && codeList is null;

    private ColumnCheck Typed()
    {
        var (kind, type) = (item.Type.Kind, item.Type);
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency) return Finished(new NumberRule(type.Length, type.Scale, isFloating: false));
        if (kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint) return Finished(new NumberRule(type.Length, type.Scale, isFloating: true));
        if (kind == ItemDataKind.Integer) return Finished(new IntegerRule(type.Length));
        if (kind == ItemDataKind.Date) return Finished(new DateRule());
        if (kind == ItemDataKind.DateTime) return Finished(new DateTimeRule());
        if (kind == ItemDataKind.Logical) return Finished(new LogicalRule());
        return Finished(new TextRule(type.Length, form, IsFreeText ? fillers : Fillers.None, looksForSpaces: IsFreeText));
    }

    /// <summary>Most items have a type and no more.</summary>
    private ColumnCheck Finished<T>(T rule)
        where T : struct, ICellRule =>
        !HasCodes && item.Identifier is null && rest.Length == 0 ? Check(rule) : WithCodeSet(rule);

    private ColumnCheck WithCodeSet<T>(T rule)
        where T : struct, ICellRule =>
        HasCodes ? WithIdentifier(new BothRules<T, CodeSetRule>(rule, new CodeSetRule(item.CodeSet, form, CellRules.CodeSet))) : WithIdentifier(rule);

    private ColumnCheck WithIdentifier<T>(T rule)
        where T : struct, ICellRule
    {
        if (item.Identifier is null) return WithTheRest(rule);
        if (item.Identifier == IdentifierKind.CitizenId) return WithTheRest(new BothRules<T, CitizenIdRule>(rule, default));
        if (item.Identifier == IdentifierKind.SocialCreditCode) return WithTheRest(new BothRules<T, SocialCreditCodeRule>(rule, default));
        return IdentifierRule.For(item.Identifier) is { } identifier ? WithTheRest(new BothRules<T, IdentifierRule>(rule, identifier)) : WithTheRest(rule);
    }

    private ColumnCheck WithTheRest<T>(T rule)
        where T : struct, ICellRule =>
        rest.Length > 0 ? Check(new BothRules<T, SlowRules>(rule, new SlowRules(rest))) : Check(rule);

    private IEnumerable<ICellRule> TheRest()
    {
        if (codeList is not null) yield return new CodeSetRule(codeList, form, CellRules.CodeList);
        if (item.Pattern is { Length: > 0 } pattern && PatternRule.For(pattern, form) is { } patternRule) yield return patternRule;
        if (RangeRule.For(item) is { } range) yield return range;
    }

    private CellCheck<T> Check<T>(T rule)
        where T : struct, ICellRule
    {
        var isSet = HasCodes || codeList is not null;
        var losesZeros = isSet || item.Identifier == IdentifierKind.OrganisationCode;
        var diagnosis = new Diagnosis(form, fillers, IsFreeText, isSet || item.Identifier is not null, losesZeros ? value => rule.Accepts(value) : null);
        return new CellCheck<T>(column, place, item.Required || item.IsKey, rule, diagnosis);
    }
}
