using System.Globalization;

namespace GovData;

/// <summary>What the SDK itself has to say, in the reader's language: Chinese under a Chinese UI culture, English otherwise.</summary>
internal static class Wording
{
    public static bool IsChinese => Speaks(CultureInfo.CurrentUICulture);

    public static bool Speaks(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";

    public static string Of(string chinese, string english) => IsChinese ? chinese : english;
}
