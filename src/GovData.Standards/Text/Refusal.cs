using System;
using System.Globalization;

namespace GovData.Standards;

/// <summary>拒绝理由. Why a value is not what it should be: what is wrong, why, and what to do, in Chinese and English.</summary>
/// <remarks>The texts never repeat a personal identifier, so a refusal may be logged and shown.</remarks>
public sealed class Refusal
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="code">Stable and short enough for the telephone, for example <c>uscc.check-character</c>.</param>
    /// <param name="chinese">What, why, what to do, in Chinese.</param>
    /// <param name="english">What, why, what to do, in English.</param>
    public Refusal(string code, string chinese, string english)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(chinese);
        ArgumentException.ThrowIfNullOrEmpty(english);
        Code = code;
        Chinese = chinese;
        English = english;
    }

    /// <summary>The stable code: programs decide by it, never by the texts.</summary>
    public string Code { get; }

    /// <summary>What, why and what to do, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>What, why and what to do, in English.</summary>
    public string English { get; }

    /// <summary>The text in the language of <paramref name="culture"/>: Chinese for any Chinese culture, English otherwise.</summary>
    /// <param name="culture">The reader's culture.</param>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>The code and both texts.</summary>
    public override string ToString() => Code + ": " + Chinese + " / " + English;

    internal FormatException AsException() => new(ToString());
}
