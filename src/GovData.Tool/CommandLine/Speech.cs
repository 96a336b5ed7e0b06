using System.Globalization;

namespace GovData.Tool;

/// <summary>The reader's language: Chinese for any Chinese culture, English otherwise.</summary>
internal sealed class Speech(CultureInfo culture)
{
    public CultureInfo Culture { get; } = culture;

    public string Of(string chinese, string english) => Culture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
