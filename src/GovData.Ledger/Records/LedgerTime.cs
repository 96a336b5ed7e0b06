using System;
using System.Globalization;

namespace GovData.Ledger;

/// <summary>Instants as the ledger writes them: RFC 3339, UTC, milliseconds, so that they sort as text.</summary>
internal static class LedgerTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
