using System;
using System.Text.RegularExpressions;

namespace GovData.Validation;

/// <summary>格式. A regular expression for the whole value. One that takes longer than a tenth of a second over a value counts as not fitting.</summary>
internal sealed class PatternRule : ICellRule
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private readonly Regex expression;
    private readonly TextForm form;

    private PatternRule(Regex expression, TextForm form)
    {
        this.expression = expression;
        this.form = form;
    }

    /// <summary>The rule of a pattern; null when the pattern is no regular expression.</summary>
    public static PatternRule? For(string pattern, TextForm form)
    {
        try
        {
            return new PatternRule(new Regex("^(?:" + pattern + ")\\z", RegexOptions.CultureInvariant, Longest), form);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public bool Accepts(ReadOnlySpan<byte> value)
    {
        try
        {
            return expression.IsMatch(form.Decode(value));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public Breach? Breach(ReadOnlySpan<byte> value) => Accepts(value) ? null : new(CellRules.Pattern);
}
