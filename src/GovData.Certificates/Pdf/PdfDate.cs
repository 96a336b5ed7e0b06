using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovData.Certificates;

/// <summary>Dates of a PDF (ISO 32000-1, 7.9.4), such as <c>D:20250301080000+08'00'</c>. One without a zone is no instant.</summary>
internal static class PdfDate
{
    private static readonly Regex Form = new(@"^D:(\d{14})(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)'?)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public static DateTimeOffset? Read(string text)
    {
        if (text.Length > 32 || Form.Match(text) is not { Success: true } found) return null;
        if (!DateTime.TryParseExact(found.Groups[1].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        var offset = found.Groups[2].Success
            ? new TimeSpan(int.Parse(found.Groups[3].Value, CultureInfo.InvariantCulture), int.Parse(found.Groups[4].Value, CultureInfo.InvariantCulture), 0)
            : TimeSpan.Zero;
        if (offset > TimeSpan.FromHours(14) || local.Year < 1970) return null;
        return new DateTimeOffset(local, found.Groups[2].Value == "-" ? -offset : offset).ToUniversalTime();
    }
}
