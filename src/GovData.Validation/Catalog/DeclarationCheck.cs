using System;
using System.Text.RegularExpressions;
using GovData.Standards;

namespace GovData.Validation;

/// <summary>Judges the pattern and the range that an information item declares.</summary>
internal sealed class DeclarationCheck(CatalogFindings findings)
{
    public void Judge(InformationItem item)
    {
        if (!string.IsNullOrEmpty(item.Pattern) && !Compiles(item.Pattern!)) findings.Add(DeclarationRules.Pattern, item, item.Pattern);
        if (item.Type.IsWellFormed) JudgeRange(item, new TypedValue(item.Type));
    }

    private void JudgeRange(InformationItem item, TypedValue value)
    {
        var (minimum, maximum) = (NullIfEmpty(item.Minimum), NullIfEmpty(item.Maximum));
        if (minimum is null && maximum is null) return;
        if (!value.IsOrdered)
        {
            findings.Add(DeclarationRules.RangeType, item, item.Type.Text);
            return;
        }
        var isValue = true;
        foreach (var bound in new[] { minimum, maximum })
        {
            if (bound is null || value.Allows(bound)) continue;
            findings.Add(DeclarationRules.RangeValue, item, bound);
            isValue = false;
        }
        if (isValue && minimum is not null && maximum is not null && value.Compare(minimum, maximum) > 0)
            findings.Add(DeclarationRules.RangeOrder, item, minimum + " > " + maximum);
    }

    private static bool Compiles(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
