using System.Globalization;
using System.Text.RegularExpressions;

namespace GovData.Testing;

/// <summary>The formats the contract may name, each really checked.</summary>
internal static class SchemaFormat
{
    private static readonly Regex Instant = new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant);

    public static string Known(string format) => format switch
    {
        "date-time" or "date" or "uri" or "uri-reference" or "byte" or "binary" or "int32" or "int64" or "uuid" => format,
        _ => throw new InvalidDataException($"The contract uses the format '{format}', which the mock cannot check."),
    };

    public static bool Fits(string format, string text) => format switch
    {
        "date-time" => Instant.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "byte" => IsBase64(text),
        _ => true,
    };

    private static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
