using System;
using System.Collections.Generic;
using System.Linq;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges the constraints that an entry declares between its items.</summary>
internal sealed class ConstraintCheck(CatalogFindings findings)
{
    public void Judge(CatalogEntry entry)
    {
        var items = (entry.Items ?? []).Where(item => item is { Name: not null }).ToLookup(item => item.Name, StringComparer.Ordinal);
        foreach (var constraint in entry.Constraints ?? [])
        {
            if (constraint?.Kind is not { Value.Length: > 0 } kind) findings.Add(DeclarationRules.ConstraintKindMissing, GuideElement.Constraints, Show(constraint));
            else if (!kind.IsKnown) findings.Add(DeclarationRules.ConstraintKindUnknown, GuideElement.Constraints, Show(constraint));
            else Judge(constraint, kind, [.. (constraint.Items ?? []).Select(name => name is null ? null : items[name].FirstOrDefault())]);
        }
    }

    private void Judge(TableConstraint constraint, TableConstraintKind kind, InformationItem?[] items)
    {
        var isUnique = kind == TableConstraintKind.Unique;
        var fits = isUnique ? items.Length >= 2 : items.Length == 2;
        if (!fits || items.Contains(null) || items.Distinct().Count() < items.Length) findings.Add(DeclarationRules.ConstraintItems, GuideElement.Constraints, Show(constraint));
        else if (!isUnique && !Fit(kind, items[0]!, items[1]!)) findings.Add(DeclarationRules.ConstraintTypes, GuideElement.Constraints, Show(constraint));
    }

    private static string? Show(TableConstraint? constraint) => constraint is null ? null : constraint.Kind + "(" + string.Join(", ", constraint.Items ?? []) + ")";

    private static bool Fit(TableConstraintKind kind, InformationItem first, InformationItem second)
    {
        if (kind == TableConstraintKind.Ordered) return new TypedValue(first.Type).IsComparableWith(new TypedValue(second.Type));
        if (first.Identifier != IdentifierKind.CitizenId) return false;
        var type = second.Type.Kind;
        return kind == TableConstraintKind.BirthDate
            ? type == ItemDataKind.Date
            : type == ItemDataKind.Character || type == ItemDataKind.Integer || type == ItemDataKind.Number;
    }
}
