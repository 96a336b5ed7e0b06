using System.Globalization;

namespace GovData.Client;

/// <summary>What the SDK itself has to say, in the reader's language: Chinese under a Chinese UI culture, English otherwise.</summary>
internal static class Wording
{
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Of(string chinese, string english) => IsChinese ? chinese : english;
}
