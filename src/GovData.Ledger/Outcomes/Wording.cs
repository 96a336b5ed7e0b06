using System.Globalization;

namespace GovData.Ledger;

/// <summary>What the ledger has to say, in the reader's language: Chinese under a Chinese UI culture, English otherwise.</summary>
internal static class Wording
{
    public static string Of(string chinese, string english) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
