using System.Globalization;

namespace QuickStart;

/// <summary>Chinese under a Chinese UI culture, English otherwise.</summary>
internal static class Text
{
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static string Of(string chinese, string english) => IsChinese ? chinese : english;
}
