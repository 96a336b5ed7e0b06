using System;
using System.Globalization;

namespace GovData.Validation;

/// <summary>校验规则. One thing a table is judged by: what is asked, by which source, how much it weighs and what to do about a finding.</summary>
public sealed class QualityRule
{
    private int index = -1;

    internal QualityRule(
        string id, RuleSeverity severity, string source, (string Chinese, string English) finding, (string Chinese, string English) fix, string edition = RuleSet.FirstEdition)
    {
        Id = id;
        Edition = edition;
        Severity = severity;
        Source = source;
        Chinese = finding.Chinese;
        English = finding.English;
        FixChinese = fix.Chinese;
        FixEnglish = fix.English;
    }

    /// <summary>规则编号. Stable and short enough for the telephone, for example <c>identifier.citizen-id</c>. Never reused.</summary>
    public string Id { get; }

    /// <summary>规则集版次. The edition of the rule set that brought it.</summary>
    public string Edition { get; }

    /// <summary>依据. The law or standard it comes from.</summary>
    public string Source { get; }

    /// <summary>严重程度. How much a finding weighs.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>问题. What is wrong, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>问题. What is wrong, in English.</summary>
    public string English { get; }

    /// <summary>修改建议. What to do, in Chinese.</summary>
    public string FixChinese { get; }

    /// <summary>修改建议. What to do, in English.</summary>
    public string FixEnglish { get; }

    /// <summary>What is wrong, in the language of <paramref name="culture"/>: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture) => IsChinese(culture) ? Chinese : English;

    /// <summary>What to do, in the language of <paramref name="culture"/>: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string FixIn(CultureInfo culture) => IsChinese(culture) ? FixChinese : FixEnglish;

    /// <summary>The number of the rule among all there are. Whoever asks first has them numbered: a rule without its number would be taken for another.</summary>
    internal int Index => index >= 0 ? index : RuleSet.NumberOf(this);

    internal void TakeNumber(int number) => index = number;

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static bool IsChinese(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh";
    }
}
