namespace GovData.Standards;

public readonly partial struct CitizenId
{
    private const int NewLength = 18;

    /// <summary>
    /// Whether a number of a citizen stands in a text, such as a reason that is kept for years and shown to others: 18 characters between others than letters and digits, right to the
    /// check character.
    /// </summary>
    /// <param name="text">The text, possibly null.</param>
    public static bool StandsIn(string? text)
    {
        text ??= "";
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsLetterOrDigit(text[end]) && text[end] <= '~';) end++;
            if (end - start == NewLength && Check(text.Substring(start, NewLength).ToUpperInvariant()) is null) return true;
        }
        return false;
    }
}
