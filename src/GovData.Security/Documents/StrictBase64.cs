using System;

namespace GovData.Security;

/// <summary>Base64 in one spelling per value: standard or URL-safe alphabet (DSSE v1 demands both), padded, no white space, no stray bits.</summary>
internal static class StrictBase64
{
    public static byte[]? Decode(string? text)
    {
        if (text is null) return null;
        var standard = text.Replace('-', '+').Replace('_', '/');
        try
        {
            var bytes = Convert.FromBase64String(standard);
            return Convert.ToBase64String(bytes) == standard ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
