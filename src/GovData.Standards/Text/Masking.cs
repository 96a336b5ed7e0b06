using System;

namespace GovData.Standards;

/// <summary>脱敏. How values that may name a person are shown.</summary>
public static class Masking
{
    /// <summary>Shows the ends of a text and a star for every character between; all stars where little would stay hidden.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepStart">How many characters to show at its start.</param>
    /// <param name="keepEnd">How many characters to show at its end.</param>
    public static string Middle(string text, int keepStart, int keepEnd)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(keepStart);
        ArgumentOutOfRangeException.ThrowIfNegative(keepEnd);
        if (keepStart > 0 && keepStart < text.Length && char.IsLowSurrogate(text[keepStart])) keepStart--; // no half characters
        if (keepEnd > 0 && keepEnd <= text.Length && char.IsLowSurrogate(text[text.Length - keepEnd])) keepEnd--;
        var hidden = text.Length - (long)keepStart - keepEnd;
        return hidden <= text.Length / 2
            ? new string('*', text.Length)
            : text.Substring(0, keepStart) + new string('*', (int)hidden) + text.Substring(text.Length - keepEnd);
    }
}
