using GovData.Standards;

namespace GovData.Client;

/// <summary>公民身份号码 in a text where none may stand.</summary>
internal static class CitizenIds
{
    private const int Length = 18;

    public static bool In(string text)
    {
        for (var i = 0; i + Length <= text.Length; i++)
            if (text[i] is >= '1' and <= '9' && CitizenId.Check(text.Substring(i, Length).ToUpperInvariant()) is null) return true;
        return false;
    }
}
