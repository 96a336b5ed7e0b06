using GovData.Standards;

namespace GovData.Validation;

/// <summary>Compiles an information item into the check of its column: type, then code set, then identifier.</summary>
internal static class TypeRules
{
    public static ColumnCheck Compile(InformationItem item, int column, FindingPlace place)
    {
        var (kind, type) = (item.Type.Kind, item.Type);
        if (kind == ItemDataKind.Number || kind == ItemDataKind.Currency) return WithCodeSet(new NumberRule(type.Length, type.Scale, isFloating: false));
        if (kind == ItemDataKind.DoublePrecision || kind == ItemDataKind.FloatingPoint) return WithCodeSet(new NumberRule(type.Length, type.Scale, isFloating: true));
        if (kind == ItemDataKind.Integer) return WithCodeSet(new IntegerRule(type.Length));
        if (kind == ItemDataKind.Date) return WithCodeSet(new DateRule());
        if (kind == ItemDataKind.DateTime) return WithCodeSet(new DateTimeRule());
        if (kind == ItemDataKind.Logical) return WithCodeSet(new LogicalRule());
        return WithCodeSet(new TextRule(type.Length));

        ColumnCheck WithCodeSet<T>(T rule)
            where T : struct, ICellRule =>
            item.CodeSet is not { Count: > 0 } ? WithIdentifier(rule) : WithIdentifier(new BothRules<T, CodeSetRule>(rule, new CodeSetRule(item.CodeSet)));

        ColumnCheck WithIdentifier<T>(T rule)
            where T : struct, ICellRule =>
            item.Identifier is not null && IdentifierRule.For(item.Identifier) is { } identifier
                ? Check(new BothRules<T, IdentifierRule>(rule, identifier))
                : Check(rule);

        ColumnCheck Check<T>(T rule)
            where T : struct, ICellRule =>
            new CellCheck<T>(column, place, item.Required || item.IsKey, rule);
    }

    /// <summary>Whether any text will do, so that also bytes must be looked for that no text has.</summary>
    public static bool AllowsAnyText(InformationItem item)
    {
        var kind = item.Type.Kind;
        var isText = kind == ItemDataKind.Character || kind == ItemDataKind.Memo || kind == ItemDataKind.General || !kind.IsKnown;
        return isText && item.CodeSet is not { Count: > 0 } && item.Identifier is null;
    }
}
