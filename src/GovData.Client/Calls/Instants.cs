using System;
using System.Globalization;

namespace GovData.Client;

/// <summary>Instants as the contract writes them: RFC 3339, UTC, whole seconds, <c>Z</c>.</summary>
internal static class Instants
{
    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
