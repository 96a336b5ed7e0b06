using System;
using System.Globalization;

namespace GovData.Certificates;

/// <summary>Dates of a PDF (ISO 32000-1, 7.9.4), such as <c>D:20250301080000+08'00'</c>. One without a zone is no instant.</summary>
internal static class PdfDate
{
    private const int LocalLength = 14, LongestHour = 14;

    public static DateTimeOffset? Read(string text)
    {
        if (!text.StartsWith("D:", StringComparison.Ordinal) || text.Length is <= 2 + LocalLength or > 32) return null;
        if (!DateTime.TryParseExact(text.Substring(2, LocalLength), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        return Offset(text.Substring(2 + LocalLength)) is { } offset && local.Year >= 1970 ? new DateTimeOffset(local, offset).ToUniversalTime() : null;
    }

    /// <summary>Z, or a sign, two digits of hours and two of minutes, with or without the marks.</summary>
    private static TimeSpan? Offset(string zone)
    {
        var digits = zone.Substring(1).Replace("'", "");
        if (zone[0] == 'Z') return digits is "" or "0000" ? TimeSpan.Zero : null;
        if (zone[0] is not ('+' or '-') || digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var offset = new TimeSpan(number / 100, number % 100, 0);
        return number / 100 >= LongestHour || number % 100 >= 60 ? null : zone[0] == '-' ? -offset : offset;
    }
}
